CREATE TABLE shop.sale (id integer) PARTITION BY HASH (id);
