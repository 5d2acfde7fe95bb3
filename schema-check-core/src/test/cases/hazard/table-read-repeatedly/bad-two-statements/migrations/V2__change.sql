SET lock_timeout = '2s';
ALTER TABLE book ADD CONSTRAINT book_pages CHECK (pages > 0);
ALTER TABLE book ADD CONSTRAINT book_sold CHECK (sold > '2000-01-01');
