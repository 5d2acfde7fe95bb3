CREATE TABLE book (id bigint NOT NULL, title text NOT NULL, at int4range NOT NULL);
ALTER TABLE book ADD CONSTRAINT book_title_key UNIQUE (title);
