CREATE TABLE book (id bigint, title text, year integer);
