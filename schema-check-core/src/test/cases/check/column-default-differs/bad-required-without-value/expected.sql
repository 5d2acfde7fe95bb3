CREATE TABLE shop.t (id integer, price integer NOT NULL DEFAULT 1);
