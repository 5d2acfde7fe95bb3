CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE MATERIALIZED VIEW m  AS SELECT id, title FROM book WITH NO DATA;
