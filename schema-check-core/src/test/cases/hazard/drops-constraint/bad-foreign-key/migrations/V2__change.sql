SET lock_timeout = '2s';
ALTER TABLE book DROP CONSTRAINT book_author;
