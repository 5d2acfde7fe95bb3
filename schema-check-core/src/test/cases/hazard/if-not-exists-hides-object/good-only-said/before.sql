CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL);
CREATE FUNCTION again() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE IF NOT EXISTS author (id int); END $$;
