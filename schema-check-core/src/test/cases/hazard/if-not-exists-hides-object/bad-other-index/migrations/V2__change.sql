CREATE INDEX CONCURRENTLY IF NOT EXISTS book_title ON book (author_id, title);
