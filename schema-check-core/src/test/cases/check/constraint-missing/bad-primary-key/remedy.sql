CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_pkey ON shop.t (id);
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop.t'::regclass AND conname = 't_pkey') THEN
        ALTER TABLE shop.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey;
    END IF;
END $$;
