CREATE TABLE shop.t (id integer, "Title" character varying(100));
