CREATE TABLE book (id bigint NOT NULL, title text NOT NULL, at int4range NOT NULL);
CREATE UNIQUE INDEX book_title_key ON book (title);
