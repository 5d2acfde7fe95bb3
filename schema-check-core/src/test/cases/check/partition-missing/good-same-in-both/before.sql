CREATE SCHEMA shop;
CREATE TABLE shop.sale (day date) PARTITION BY RANGE (day);
