CREATE TABLE book (id bigint, n integer);
