CREATE TABLE book (id bigint, title text NOT NULL, year integer);
CREATE INDEX book_title_idx ON book (title) WHERE title <> '';
ALTER TABLE book ADD CONSTRAINT book_title_key UNIQUE (title);
