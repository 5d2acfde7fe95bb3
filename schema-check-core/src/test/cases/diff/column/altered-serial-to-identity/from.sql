CREATE TABLE book (id bigint, n serial);
