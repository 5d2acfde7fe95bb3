CREATE TABLE book (id bigint, name varchar(100));
