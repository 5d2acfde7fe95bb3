CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE RULE r AS ON DELETE TO book WHERE old.year > 2000 DO INSTEAD NOTHING;
