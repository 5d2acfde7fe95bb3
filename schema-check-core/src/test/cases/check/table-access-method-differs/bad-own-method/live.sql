CREATE TABLE shop.t (id integer) USING heap_too;
