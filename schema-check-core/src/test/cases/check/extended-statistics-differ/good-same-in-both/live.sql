CREATE STATISTICS shop.st ON title, price FROM shop."Book";
