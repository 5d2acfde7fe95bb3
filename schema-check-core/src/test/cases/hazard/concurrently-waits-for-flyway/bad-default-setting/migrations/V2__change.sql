CREATE INDEX CONCURRENTLY book_author ON book (author_id);
