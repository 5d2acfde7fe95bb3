CREATE SCHEMA shop;
CREATE TABLE shop."Book" (id integer PRIMARY KEY, title text, price integer);
CREATE INDEX book_ix ON shop."Book" (title);
