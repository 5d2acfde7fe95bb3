CREATE TABLE author (id bigint PRIMARY KEY);
CREATE TABLE book (id bigint PRIMARY KEY, author bigint REFERENCES author, title text NOT NULL);
CREATE INDEX book_title_idx ON book (title);
CREATE VIEW titles AS SELECT title FROM book;
COMMENT ON TABLE book IS 'all of them';
