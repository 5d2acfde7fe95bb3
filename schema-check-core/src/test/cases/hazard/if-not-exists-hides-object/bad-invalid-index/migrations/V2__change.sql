CREATE INDEX IF NOT EXISTS book_title ON book (title);
