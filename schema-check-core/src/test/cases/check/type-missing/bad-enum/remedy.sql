DO $$
BEGIN
    IF pg_catalog.to_regtype('shop.mood') IS NULL THEN
        CREATE TYPE shop.mood AS ENUM ('sad', 'happy');
    END IF;
END $$;
ALTER TYPE shop.mood OWNER TO postgres;
