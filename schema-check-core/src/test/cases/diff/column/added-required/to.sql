CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
ALTER TABLE book ADD COLUMN isbn text NOT NULL;
