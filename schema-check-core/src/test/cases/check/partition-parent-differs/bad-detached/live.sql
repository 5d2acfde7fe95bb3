CREATE TABLE shop.low (id integer);
