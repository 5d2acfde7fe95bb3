DROP INDEX book_title;
CREATE INDEX book_title ON book (title, pages);
