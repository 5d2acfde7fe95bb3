CREATE INDEX CONCURRENTLY IF NOT EXISTS book_author ON book (author_id);
