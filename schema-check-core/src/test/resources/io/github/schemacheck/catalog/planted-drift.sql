-- column dropped
ALTER TABLE extra_columns DROP COLUMN b;
-- column from integer to bigint
ALTER TABLE extra_columns ALTER COLUMN b TYPE bigint;
-- varchar length
ALTER TABLE extra_columns ALTER COLUMN label TYPE varchar(101);
-- numeric precision
ALTER TABLE extra_columns ALTER COLUMN amount TYPE numeric(10, 3);
-- NOT NULL dropped
ALTER TABLE lab ALTER COLUMN price DROP NOT NULL;
-- default changed
ALTER TABLE lab ALTER COLUMN name SET DEFAULT 'y';
-- default dropped
ALTER TABLE lab ALTER COLUMN price DROP DEFAULT;
-- collation
ALTER TABLE lab ALTER COLUMN note TYPE text COLLATE "POSIX";
-- column renamed
ALTER TABLE extra_columns RENAME COLUMN c TO cc;
-- timestamptz to timestamp
ALTER TABLE extra_columns ALTER COLUMN at TYPE timestamp;
-- column comment
COMMENT ON COLUMN lab.name IS 'another name';
-- generated expression changed
ALTER TABLE extra_columns DROP COLUMN twice; ALTER TABLE extra_columns ADD COLUMN twice integer GENERATED ALWAYS AS (a * 3) STORED;
-- generated dropped
ALTER TABLE lab ALTER COLUMN twice DROP EXPRESSION;
-- array element type
ALTER TABLE lab ALTER COLUMN tags TYPE varchar[];
-- storage
ALTER TABLE lab ALTER COLUMN note SET STORAGE EXTERNAL;
-- extra column
ALTER TABLE lab ADD COLUMN extra integer;
-- identity kind
ALTER TABLE lab ALTER COLUMN id SET GENERATED ALWAYS;
-- identity dropped
ALTER TABLE lab ALTER COLUMN id DROP IDENTITY;
-- table comment
COMMENT ON TABLE lab IS 'another lab';
-- table dropped
DROP TABLE dropped;
-- table extra
CREATE TABLE extra (a integer);
-- index missing
DROP INDEX lab_two;
-- index extra
CREATE INDEX lab_extra ON lab (price);
-- index column order
DROP INDEX lab_two; CREATE INDEX lab_two ON lab (at, name);
-- index predicate
DROP INDEX lab_partial; CREATE INDEX lab_partial ON lab (price) WHERE price > 11;
-- index expression
DROP INDEX lab_lower; CREATE INDEX lab_lower ON lab (upper(name));
-- index no longer unique
DROP INDEX lab_unique; CREATE INDEX lab_unique ON lab (note, at);
-- index INVALID
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'lab_two'::regclass;
-- index access method
DROP INDEX lab_filled; CREATE INDEX lab_filled ON lab USING brin (quantity);
-- index operator class
DROP INDEX lab_two; CREATE INDEX lab_two ON lab (name varchar_pattern_ops, at);
-- index DESC
DROP INDEX lab_two; CREATE INDEX lab_two ON lab (name, at DESC);
-- index NULLS FIRST
DROP INDEX lab_two; CREATE INDEX lab_two ON lab (name, at NULLS FIRST);
-- index INCLUDE lost
DROP INDEX lab_include; CREATE INDEX lab_include ON lab (at);
-- index NULLS NOT DISTINCT lost
DROP INDEX lab_nulls; CREATE UNIQUE INDEX lab_nulls ON lab (parent_id, at);
-- index fillfactor
ALTER INDEX lab_filled SET (fillfactor = 80);
-- foreign key missing
ALTER TABLE lab DROP CONSTRAINT lab_parent;
-- foreign key ON DELETE
ALTER TABLE lab DROP CONSTRAINT lab_parent, ADD CONSTRAINT lab_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE SET NULL;
-- foreign key NOT VALID
ALTER TABLE lab DROP CONSTRAINT lab_parent, ADD CONSTRAINT lab_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE NOT VALID;
-- foreign key DEFERRABLE
ALTER TABLE lab ALTER CONSTRAINT lab_parent DEFERRABLE;
-- foreign key target column
ALTER TABLE lab DROP CONSTRAINT lab_parent, ADD CONSTRAINT lab_parent FOREIGN KEY (parent_id) REFERENCES parent (other) ON DELETE CASCADE;
-- foreign key ON UPDATE
ALTER TABLE lab DROP CONSTRAINT lab_parent, ADD CONSTRAINT lab_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE ON UPDATE CASCADE;
-- foreign key triggers disabled
ALTER TABLE parent DISABLE TRIGGER ALL;
-- primary key dropped
ALTER TABLE other_parent DROP CONSTRAINT other_parent_pkey;
-- unique constraint missing
ALTER TABLE lab DROP CONSTRAINT lab_name_key;
-- unique constraint deferrable
ALTER TABLE lab DROP CONSTRAINT lab_name_key, ADD CONSTRAINT lab_name_key UNIQUE (name) DEFERRABLE;
-- check missing
ALTER TABLE lab DROP CONSTRAINT lab_price;
-- check expression
ALTER TABLE lab DROP CONSTRAINT lab_price, ADD CONSTRAINT lab_price CHECK (price > 0);
-- check NOT VALID
ALTER TABLE lab DROP CONSTRAINT lab_price, ADD CONSTRAINT lab_price CHECK (price >= 0) NOT VALID;
-- exclusion constraint missing
ALTER TABLE lab DROP CONSTRAINT lab_room;
-- enum label added
ALTER TYPE mood ADD VALUE 'ecstatic';
-- enum label renamed
ALTER TYPE mood RENAME VALUE 'ok' TO 'okay';
-- enum order
UPDATE pg_enum SET enumsortorder = 0.5 WHERE enumlabel = 'happy';
-- domain check
ALTER DOMAIN positive DROP CONSTRAINT positive_check; ALTER DOMAIN positive ADD CONSTRAINT positive_check CHECK (VALUE > 1);
-- composite attribute
ALTER TYPE pair ALTER ATTRIBUTE b TYPE varchar;
-- view definition
CREATE OR REPLACE VIEW shown AS SELECT id, name FROM lab WHERE price > 1;
-- view missing
DROP VIEW hidden;
-- materialized view
DROP MATERIALIZED VIEW summed; CREATE MATERIALIZED VIEW summed AS SELECT feeling, count(*) + 1 AS n FROM lab GROUP BY feeling;
-- function body
CREATE OR REPLACE FUNCTION plus(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 2';
-- function volatility
ALTER FUNCTION plus(integer) STABLE;
-- function SECURITY DEFINER
ALTER FUNCTION plus(integer) SECURITY DEFINER;
-- function missing
DROP FUNCTION gone();
-- trigger missing
DROP TRIGGER touched ON lab;
-- trigger disabled
ALTER TABLE lab DISABLE TRIGGER touched;
-- trigger timing
DROP TRIGGER touched ON lab; CREATE TRIGGER touched AFTER UPDATE ON lab FOR EACH ROW EXECUTE FUNCTION touch();
-- policy expression
ALTER POLICY readers ON lab USING (price > 1);
-- policy missing
DROP POLICY writers ON lab;
-- row level security off
ALTER TABLE lab DISABLE ROW LEVEL SECURITY;
-- sequence increment
ALTER SEQUENCE ticket INCREMENT 2;
-- sequence type
ALTER SEQUENCE ticket AS integer;
-- sequence missing
DROP SEQUENCE lost;
-- grant
GRANT SELECT ON lab TO PUBLIC;
-- owner
ALTER TABLE dropped OWNER TO pg_monitor;
-- partition bound
ALTER TABLE log DETACH PARTITION log_2021; ALTER TABLE log ATTACH PARTITION log_2021 FOR VALUES FROM ('2021-01-01') TO ('2021-07-01');
-- partition missing
DROP TABLE log_2021;
-- table fillfactor
ALTER TABLE lab SET (fillfactor = 80);
-- unlogged
ALTER TABLE dropped SET UNLOGGED;
-- replica identity
ALTER TABLE lab REPLICA IDENTITY FULL;
-- extended statistics
DROP STATISTICS lab_stats;
-- extension missing
DROP EXTENSION citext;
-- column order
ALTER TABLE extra_columns DROP COLUMN b; ALTER TABLE extra_columns ADD COLUMN b integer;
