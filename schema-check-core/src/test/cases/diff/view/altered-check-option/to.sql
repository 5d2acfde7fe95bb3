CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE VIEW v  AS SELECT id, title FROM book WITH LOCAL CHECK OPTION;
