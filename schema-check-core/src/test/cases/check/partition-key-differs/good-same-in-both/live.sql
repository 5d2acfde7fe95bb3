CREATE TABLE shop.sale (id integer) PARTITION BY RANGE (id);
