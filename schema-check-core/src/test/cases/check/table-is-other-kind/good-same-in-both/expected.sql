CREATE TABLE shop.sale (id integer);
