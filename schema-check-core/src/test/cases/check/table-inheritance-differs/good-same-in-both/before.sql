CREATE SCHEMA shop;
CREATE TABLE shop.p (id integer);
