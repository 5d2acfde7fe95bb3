DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = 'shop.low'::regclass) THEN
        ALTER TABLE shop.sale ATTACH PARTITION shop.low FOR VALUES FROM (0) TO (9);
    END IF;
END $$;
