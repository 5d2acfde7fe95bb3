DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = 'shop.t'::regclass AND attname = 'number' AND attidentity <> '') THEN
        ALTER TABLE shop.t ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE);
    END IF;
END $$;
-- Then set its sequence above the largest value of the column.
