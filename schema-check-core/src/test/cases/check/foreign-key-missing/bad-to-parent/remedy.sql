DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop."Order"'::regclass AND conname = 'order_book') THEN
        ALTER TABLE shop."Order" ADD CONSTRAINT order_book FOREIGN KEY (id) REFERENCES shop."Book" (id) NOT VALID;
    END IF;
END $$;
ALTER TABLE shop."Order" VALIDATE CONSTRAINT order_book;
