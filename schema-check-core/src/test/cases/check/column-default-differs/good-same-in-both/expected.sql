CREATE TABLE shop.t (id integer, price integer DEFAULT 1);
