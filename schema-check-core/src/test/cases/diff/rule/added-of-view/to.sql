CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE VIEW v AS SELECT id FROM book;
CREATE RULE r AS ON INSERT TO v DO INSTEAD NOTHING;
