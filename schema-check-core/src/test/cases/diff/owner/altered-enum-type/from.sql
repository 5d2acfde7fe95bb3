CREATE SCHEMA "Shop";
CREATE TABLE book (id bigint);
CREATE SEQUENCE number;
CREATE VIEW v AS SELECT id FROM book;
CREATE MATERIALIZED VIEW m AS SELECT id FROM book;
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
CREATE TYPE state AS ENUM ('new');
CREATE DOMAIN amount AS integer;
CREATE TYPE pair AS (a integer, b integer);
