ALTER TABLE book ADD isbn text;
CREATE INDEX book_isbn ON book (isbn);
