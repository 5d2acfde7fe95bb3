DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop.t'::regclass AND conname = 't_title_not_null') THEN
        ALTER TABLE shop.t ADD CONSTRAINT t_title_not_null NOT NULL title NOT VALID;
    END IF;
END $$;
-- Fill the column first; this counts what is left: SELECT count(*) FROM shop.t WHERE title IS NULL;
ALTER TABLE shop.t VALIDATE CONSTRAINT t_title_not_null;
