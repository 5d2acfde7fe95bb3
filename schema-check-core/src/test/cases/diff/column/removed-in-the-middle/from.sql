CREATE TABLE book (id bigint, isbn text, title text, year integer);
