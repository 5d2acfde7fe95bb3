CREATE TABLE book (id bigint);
