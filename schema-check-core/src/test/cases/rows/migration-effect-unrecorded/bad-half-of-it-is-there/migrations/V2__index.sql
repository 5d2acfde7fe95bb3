CREATE INDEX book_title ON book (title);
CREATE INDEX book_lower ON book (lower(title));
