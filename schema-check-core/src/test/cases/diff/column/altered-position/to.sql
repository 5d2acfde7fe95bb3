CREATE TABLE book (id bigint, price numeric, title text, year integer);
