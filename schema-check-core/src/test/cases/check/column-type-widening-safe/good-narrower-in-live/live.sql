CREATE TABLE shop.t (a character varying(100));
