SET lock_timeout = '2s';
CREATE INDEX sale_book ON sale (book_id);
