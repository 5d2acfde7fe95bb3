-- As CREATE TABLE IF NOT EXISTS author (id int) would not do it:
COMMENT ON TABLE author IS NULL;
COMMENT ON COLUMN author.name IS /* CREATE TABLE IF NOT EXISTS author (id int) */ NULL;
CREATE OR REPLACE FUNCTION again() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE IF NOT EXISTS author (id int); END $$;
