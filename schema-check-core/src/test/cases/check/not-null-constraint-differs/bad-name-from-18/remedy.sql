DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop.t'::regclass AND conname = 'other') THEN
        ALTER TABLE shop.t RENAME CONSTRAINT other TO "Named";
    END IF;
END $$;
