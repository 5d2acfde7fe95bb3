DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop."Book"'::regclass AND conname = 'Price') THEN
        ALTER TABLE shop."Book" ADD CONSTRAINT "Price" CHECK ((price > 0)) NOT VALID;
    END IF;
END $$;
ALTER TABLE shop."Book" VALIDATE CONSTRAINT "Price";
