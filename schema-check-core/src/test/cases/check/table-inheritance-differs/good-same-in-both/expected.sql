CREATE TABLE shop.c (id integer) INHERITS (shop.p);
