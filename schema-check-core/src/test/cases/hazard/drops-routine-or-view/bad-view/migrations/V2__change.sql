SET lock_timeout = '2s';
DROP VIEW long_book;
