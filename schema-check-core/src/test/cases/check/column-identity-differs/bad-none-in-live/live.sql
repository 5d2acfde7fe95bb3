CREATE TABLE shop.t (id integer, number integer NOT NULL);
