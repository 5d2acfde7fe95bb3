CREATE TABLE shop.c (id integer);
