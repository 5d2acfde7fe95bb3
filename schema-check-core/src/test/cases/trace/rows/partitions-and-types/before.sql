CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE DOMAIN grade AS smallint CHECK (VALUE BETWEEN 1 AND 6);
CREATE DOMAIN plain AS numeric(3, 1);
CREATE TABLE everything (
    a smallint, b integer, c bigint, d numeric, e numeric(3, 2), f real, g double precision, h money,
    i boolean, j text, k varchar, l varchar(3), m char(5), n bytea, o date, p time, q timestamp, r timestamptz,
    s interval, t uuid, u json, v jsonb, w inet, x cidr, y macaddr, z text[], aa int4range, bb mood NOT NULL,
    cc plain NOT NULL, dd bit(3), ee varbit, ff tsvector, gg point, hh xml, ii grade,
    jj int GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (a), CHECK (b > 5)
);
CREATE TABLE day (at date NOT NULL, "Note" text) PARTITION BY RANGE (at);
CREATE TABLE day_2026 PARTITION OF day FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE kind (name text) PARTITION BY LIST (name);
CREATE TABLE kind_a PARTITION OF kind FOR VALUES IN ('a', 'b');
CREATE TABLE state (name text CHECK (name IN ('it''s', 'open')), "Level" int CHECK ("Level" < 10));
CREATE TABLE impossible (a int CHECK (a > 5 AND a < 5));
