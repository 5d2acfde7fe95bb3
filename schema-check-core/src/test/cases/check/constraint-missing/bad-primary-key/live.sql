CREATE TABLE shop.t (id integer NOT NULL);
