SET lock_timeout = '2s';
ALTER TABLE book ADD CONSTRAINT book_once UNIQUE (author_id, title);
