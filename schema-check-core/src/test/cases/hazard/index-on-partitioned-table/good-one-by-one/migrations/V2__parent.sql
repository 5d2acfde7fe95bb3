SET lock_timeout = '2s';
CREATE INDEX sale_book ON ONLY sale (book_id);
