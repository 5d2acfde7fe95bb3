CREATE SCHEMA shop;
CREATE TABLE shop."Book" (id integer PRIMARY KEY, title text, price integer);
CREATE TABLE shop."Order" (id integer PRIMARY KEY);
