DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = 'shop."Book"'::regclass AND polname = 'own') THEN
        CREATE POLICY own ON shop."Book" FOR ALL TO PUBLIC USING ((price > 1));
    END IF;
END $$;
