CREATE INDEX IF NOT EXISTS "Title ""1""" ON shop."Book.Shelf" (id, title);
DO $$ BEGIN
    EXECUTE 'CREATE TABLE IF NOT EXISTS author (id bigint PRIMARY KEY, name text NOT NULL, born date)';
END $$;
