SET lock_timeout = '2s';
ALTER TABLE book ADD CONSTRAINT book_pages CHECK (pages > 0) NOT VALID;
ALTER TABLE book VALIDATE CONSTRAINT book_pages;
