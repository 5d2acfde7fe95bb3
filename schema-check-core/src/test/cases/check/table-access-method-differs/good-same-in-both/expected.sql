CREATE TABLE shop.t (id integer);
