CREATE TABLE shop."Book" (id integer PRIMARY KEY, price integer, title text);
CREATE STATISTICS shop.st ON title, price FROM shop."Book";
