DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = 'shop.money_of'::regclass AND attname = 'currency' AND NOT attisdropped) THEN
        ALTER TYPE shop.money_of ADD ATTRIBUTE currency text;
    END IF;
END $$;
