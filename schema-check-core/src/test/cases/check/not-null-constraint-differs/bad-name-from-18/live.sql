CREATE TABLE shop.t (id integer, title text CONSTRAINT other NOT NULL);
