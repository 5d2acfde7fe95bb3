CREATE SCHEMA archive;
CREATE TABLE archive.book (id bigint PRIMARY KEY, title text);
CREATE INDEX book_title_idx ON archive.book (title);
COMMENT ON TABLE archive.book IS 'old ones';
CREATE VIEW archive.titles AS SELECT title FROM archive.book;
CREATE FUNCTION archive.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
