CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE RULE r AS ON DELETE TO book DO INSTEAD NOTHING;
ALTER TABLE book DISABLE RULE r;
