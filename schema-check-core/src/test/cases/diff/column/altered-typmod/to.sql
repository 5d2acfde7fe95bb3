CREATE TABLE book (id bigint, n varchar(20));
