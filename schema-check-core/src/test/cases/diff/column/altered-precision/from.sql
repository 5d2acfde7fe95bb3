CREATE TABLE book (id bigint, n numeric(8,2));
