CREATE STATISTICS IF NOT EXISTS shop.st ON price, title FROM shop."Book";
ALTER STATISTICS shop.st OWNER TO postgres;
