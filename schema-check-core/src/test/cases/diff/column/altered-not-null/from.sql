CREATE TABLE book (id bigint, n text);
