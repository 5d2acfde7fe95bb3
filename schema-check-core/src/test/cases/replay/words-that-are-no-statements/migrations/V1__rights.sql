-- CREATE ROLE in a comment, /* nothing to end
/* CREATE ROLE /* in a nested */ one, it's */
CREATE TABLE permission (name text DEFAULT 'create user', role text, system text, database text, note text);
INSERT INTO permission (name) VALUES ('create user'), ('Drop role x'), ($$alter system set x$$), (E'it''s \' ALTER ROLE x');
ALTER TABLE permission ALTER system SET DEFAULT 'none', DROP role, ALTER database TYPE varchar(20);
DO $$ BEGIN RAISE NOTICE 'now CREATE ROLE app'; EXECUTE 'COMMENT ON TABLE permission IS ''create user app'''; END $$;
GRANT SELECT ON permission TO PUBLIC;
