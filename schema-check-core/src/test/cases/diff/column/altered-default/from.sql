CREATE TABLE book (id bigint, n integer DEFAULT 1);
