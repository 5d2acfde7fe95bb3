CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE INDEX i ON book (title);
