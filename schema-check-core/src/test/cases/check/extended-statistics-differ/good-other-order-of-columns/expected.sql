CREATE TABLE shop."Book" (id integer PRIMARY KEY, title text, price integer);
CREATE STATISTICS shop.st ON title, price FROM shop."Book";
