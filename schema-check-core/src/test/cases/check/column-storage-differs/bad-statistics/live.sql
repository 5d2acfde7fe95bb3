CREATE TABLE shop.t (id integer, title text);
ALTER TABLE shop.t ALTER title SET STATISTICS 500;
