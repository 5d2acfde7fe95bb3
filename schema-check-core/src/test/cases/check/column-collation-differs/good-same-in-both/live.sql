CREATE TABLE shop.t (id integer, title text);
