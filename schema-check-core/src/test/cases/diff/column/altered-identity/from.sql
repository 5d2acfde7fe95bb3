CREATE TABLE book (id bigint, n bigint NOT NULL);
