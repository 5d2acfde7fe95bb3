CREATE TABLE book (id bigint, name text NOT NULL, year integer);
CREATE INDEX book_title_idx ON book (name) WHERE name <> '';
ALTER TABLE book ADD CONSTRAINT book_title_key UNIQUE (name);
