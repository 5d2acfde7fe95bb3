SET lock_timeout = '2s';
ALTER TABLE book ADD CONSTRAINT book_pages CHECK (pages > 0);
