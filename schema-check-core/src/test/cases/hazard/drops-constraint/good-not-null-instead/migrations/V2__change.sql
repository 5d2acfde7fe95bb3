SET lock_timeout = '2s';
ALTER TABLE book ALTER COLUMN pages SET NOT NULL;
ALTER TABLE book DROP CONSTRAINT book_pages_set;
