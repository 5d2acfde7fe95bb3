SET lock_timeout = '2s';

-- schema-check: allow rewrites-table because there are few books
ALTER TABLE book ALTER COLUMN pages TYPE bigint;
ALTER TABLE book ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id);
UPDATE book SET pages = 1;
CREATE TABLE shelf (id int PRIMARY KEY, book_id bigint REFERENCES book (id));
ALTER TABLE shelf ADD COLUMN note text;
DROP INDEX book_title;
