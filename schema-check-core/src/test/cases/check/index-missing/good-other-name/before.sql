CREATE SCHEMA shop;
CREATE TABLE shop."Book" (id integer PRIMARY KEY, title text, price integer);
