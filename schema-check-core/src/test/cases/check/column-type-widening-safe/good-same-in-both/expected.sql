CREATE TABLE shop.t (id integer, title character varying(100));
