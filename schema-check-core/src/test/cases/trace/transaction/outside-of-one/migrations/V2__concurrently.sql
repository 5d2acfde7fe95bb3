CREATE INDEX CONCURRENTLY book_author_id ON book (author_id);
DROP INDEX CONCURRENTLY book_title;
VACUUM (FULL) book;
