DROP INDEX book_title;
ALTER TABLE book DROP COLUMN isbn;
ALTER TABLE book ALTER title DROP NOT NULL;
CREATE TABLE old_book (id int);
