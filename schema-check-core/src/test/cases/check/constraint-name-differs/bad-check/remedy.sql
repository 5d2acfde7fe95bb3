DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop."Book"'::regclass AND conname = 'book_check') THEN
        ALTER TABLE shop."Book" RENAME CONSTRAINT book_check TO "Price";
    END IF;
END $$;
