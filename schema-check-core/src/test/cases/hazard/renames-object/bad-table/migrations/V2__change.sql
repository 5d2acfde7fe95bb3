SET lock_timeout = '2s';
ALTER TABLE book RENAME TO publication;
