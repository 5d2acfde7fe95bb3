CREATE TABLE book (id bigint PRIMARY KEY, status varchar(20));
