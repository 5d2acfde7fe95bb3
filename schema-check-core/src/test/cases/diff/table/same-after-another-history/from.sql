CREATE TABLE book (id bigint, title text NOT NULL DEFAULT '', year integer);
CREATE INDEX book_title_idx ON book (title);
ALTER TABLE book ADD PRIMARY KEY (id);
