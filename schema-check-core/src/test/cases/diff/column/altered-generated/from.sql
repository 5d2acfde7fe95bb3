CREATE TABLE book (id bigint, n bigint);
