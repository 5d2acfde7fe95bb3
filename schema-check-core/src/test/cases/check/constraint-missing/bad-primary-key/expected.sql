CREATE TABLE shop.t (id integer NOT NULL, PRIMARY KEY (id));
