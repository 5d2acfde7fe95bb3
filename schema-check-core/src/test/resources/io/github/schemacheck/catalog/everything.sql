-- One of everything that is compared; what only newer servers have is in everything.<major>.sql.
CREATE SCHEMA "Mixed Case";
CREATE SCHEMA shop;
CREATE SCHEMA ext;
COMMENT ON SCHEMA shop IS 'what is sold';
CREATE EXTENSION hstore SCHEMA ext;
CREATE EXTENSION btree_gist SCHEMA ext;

CREATE TYPE shop.mood AS ENUM ('sad', 'happy');
ALTER TYPE shop.mood ADD VALUE 'so so' BEFORE 'happy';
CREATE DOMAIN shop.isbn AS varchar(13) COLLATE "C" DEFAULT 'none' NOT NULL
    CONSTRAINT isbn_long CHECK (length(VALUE) >= 10) CONSTRAINT isbn_digits CHECK (VALUE ~ '^[0-9X]+$');
CREATE TYPE shop.address AS (street text COLLATE "C", "House No" integer, tags text[]);
CREATE TYPE shop.hours AS RANGE (SUBTYPE = time, MULTIRANGE_TYPE_NAME = shop.many_hours);
COMMENT ON TYPE shop.mood IS 'how people feel';
COMMENT ON TYPE shop.isbn IS 'a book';

CREATE SEQUENCE shop.ticket AS integer START 10 INCREMENT 5 MINVALUE -3 MAXVALUE 1000 CACHE 7 CYCLE;

CREATE TABLE shop.customer (
    id bigint GENERATED ALWAYS AS IDENTITY (START 100 INCREMENT 2) PRIMARY KEY,
    gone integer,
    number serial,
    name text NOT NULL DEFAULT 'no ''name''',
    email varchar(200) COLLATE "C" UNIQUE DEFERRABLE INITIALLY DEFERRED,
    price numeric(10, 2) DEFAULT 0.00,
    isbns shop.isbn[],
    feeling shop.mood DEFAULT 'sad',
    home shop.address,
    data ext.hstore,
    born date DEFAULT '2020-02-01'::date,
    upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
    "Mixed" timestamptz(3),
    CONSTRAINT "price is positive" CHECK (price >= 0 AND price < 1000),
    CONSTRAINT never CHECK (born > '1900-01-01'::date) NO INHERIT NOT VALID
) WITH (fillfactor = 70, toast.autovacuum_enabled = off);
ALTER TABLE shop.customer DROP COLUMN gone;
ALTER TABLE shop.customer ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE shop.customer ALTER COLUMN name SET STATISTICS 500;
ALTER TABLE shop.customer ALTER COLUMN email SET COMPRESSION pglz;
ALTER TABLE shop.customer ALTER COLUMN email SET (n_distinct = -0.5);
ALTER TABLE shop.customer REPLICA IDENTITY FULL;
COMMENT ON TABLE shop.customer IS E'tab\there, newline\nthere, back\\slash, \\N, carriage\rreturn, quote '' and "Zürich" 🐘';
COMMENT ON COLUMN shop.customer.name IS 'as on the card';
COMMENT ON CONSTRAINT "price is positive" ON shop.customer IS 'no gifts';
COMMENT ON INDEX shop.customer_pkey IS 'the key';

CREATE INDEX customer_lookup ON shop.customer
    (name text_pattern_ops DESC NULLS LAST, email COLLATE "POSIX", lower(name), (price + 1) NULLS FIRST)
    INCLUDE (born) WITH (fillfactor = 60) WHERE price > 10;
CREATE INDEX customer_data ON shop.customer USING gist (data ext.gist_hstore_ops (siglen = 32));
CREATE UNIQUE INDEX customer_brin ON shop.customer (number, "Mixed");
CREATE STATISTICS shop.customer_stats (dependencies) ON name, email FROM shop.customer;
ALTER STATISTICS shop.customer_stats SET STATISTICS 77;

CREATE TABLE "Mixed Case"."Order" (
    "Id" integer,
    "customer id" bigint NOT NULL,
    room int4range,
    code char(3),
    a_name_that_is_exactly_sixty_three_bytes_long_and_not_one_longe text,
    CONSTRAINT "Order PK" PRIMARY KEY ("Id") INCLUDE (code),
    CONSTRAINT "Order FK" FOREIGN KEY ("customer id") REFERENCES shop.customer
        ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
    CONSTRAINT "no overlap" EXCLUDE USING gist (code WITH =, room WITH &&) WHERE (code <> 'x')
);
CREATE UNLOGGED TABLE shop.note (body text, customer bigint);
ALTER TABLE shop.note ADD CONSTRAINT note_customer_fkey FOREIGN KEY (customer) REFERENCES shop.customer
    MATCH FULL NOT VALID;
ALTER TABLE shop.note DISABLE TRIGGER ALL;
ALTER TABLE shop.note ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.note FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.note AS RESTRICTIVE FOR UPDATE TO PUBLIC USING (customer > 1) WITH CHECK (customer > 2);
COMMENT ON POLICY own ON shop.note IS 'mine';
CREATE INDEX broken ON shop.note (customer);
UPDATE pg_index SET indisvalid = false, indisready = false WHERE indexrelid = 'shop.broken'::regclass;

CREATE TABLE shop.parent (id integer NOT NULL, note text, CONSTRAINT parent_check CHECK (id > 0));
CREATE TABLE shop.child (extra integer) INHERITS (shop.parent);

CREATE TABLE shop.event (id integer NOT NULL, at date NOT NULL, kind text, customer bigint REFERENCES shop.customer)
    PARTITION BY RANGE (at, lower(kind));
ALTER TABLE shop.event ADD CONSTRAINT event_kind CHECK (kind <> '');
CREATE INDEX event_id ON shop.event (id);
CREATE TABLE shop.event_2020 PARTITION OF shop.event FOR VALUES FROM ('2020-01-01', MINVALUE) TO ('2021-01-01', MINVALUE);
CREATE TABLE shop.event_rest PARTITION OF shop.event DEFAULT;
CREATE TABLE shop.day (at date PRIMARY KEY, name text, UNIQUE (at, name)) PARTITION BY LIST (at);
CREATE TABLE shop.day_1 PARTITION OF shop.day FOR VALUES IN ('2020-01-01');
ALTER TABLE shop.event ADD CONSTRAINT event_day FOREIGN KEY (at) REFERENCES shop.day;

CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION shop.add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE FUNCTION shop.add(a text, b text) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT a || b';
CREATE PROCEDURE shop.clear(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM shop.note; END $$;
CREATE AGGREGATE shop.total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', PARALLEL = SAFE);
COMMENT ON FUNCTION shop.add(text, text) IS 'concatenates';
REVOKE EXECUTE ON FUNCTION shop.add(text, text) FROM PUBLIC;

CREATE TRIGGER touched BEFORE UPDATE ON shop.customer FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
    EXECUTE FUNCTION shop.touch();
ALTER TABLE shop.customer DISABLE TRIGGER touched;
CREATE TRIGGER noted AFTER INSERT ON shop.event FOR EACH ROW EXECUTE FUNCTION shop.touch();
COMMENT ON TRIGGER touched ON shop.customer IS 'keeps time';
CREATE RULE quiet AS ON DELETE TO shop.note DO INSTEAD NOTHING;
COMMENT ON RULE quiet ON shop.note IS 'never';

CREATE VIEW shop.cheap WITH (security_barrier = true) AS SELECT id, name AS "Name" FROM shop.customer WHERE price < 10
    WITH LOCAL CHECK OPTION;
COMMENT ON VIEW shop.cheap IS 'bargains';
COMMENT ON COLUMN shop.cheap."Name" IS 'of the customer';
CREATE MATERIALIZED VIEW shop.sums AS SELECT feeling, sum(price) AS total FROM shop.customer GROUP BY feeling WITH NO DATA;
CREATE UNIQUE INDEX sums_feeling ON shop.sums (feeling);

CREATE FUNCTION shop.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER guard ON ddl_command_end WHEN TAG IN ('DROP TABLE', 'ALTER TABLE') EXECUTE FUNCTION shop.on_ddl();
ALTER EVENT TRIGGER guard DISABLE;
CREATE PUBLICATION pub FOR TABLE shop.customer, "Mixed Case"."Order" WITH (publish = 'insert, delete');
COMMENT ON PUBLICATION pub IS 'for the warehouse';

GRANT SELECT, INSERT ON shop.customer TO catalog_reader WITH GRANT OPTION;
GRANT UPDATE (name) ON shop.customer TO catalog_reader;
GRANT USAGE ON SCHEMA shop TO catalog_reader;
GRANT USAGE ON SEQUENCE shop.ticket TO PUBLIC;
REVOKE DELETE ON shop.note FROM postgres;
ALTER TABLE shop.parent OWNER TO catalog_owner;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO catalog_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE OPERATOR shop.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
CREATE CAST (shop.address AS text) WITH INOUT;
CREATE FOREIGN DATA WRAPPER wrapper;
CREATE SERVER server FOREIGN DATA WRAPPER wrapper;
CREATE FOREIGN TABLE shop.remote (id integer) SERVER server;
CREATE USER MAPPING FOR postgres SERVER server OPTIONS (password 'not to be read');
