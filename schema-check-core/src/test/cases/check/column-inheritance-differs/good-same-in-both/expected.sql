CREATE TABLE shop.c () INHERITS (shop.p);
