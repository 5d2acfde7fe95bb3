CREATE TABLE book (id bigint, n numeric(10,2));
