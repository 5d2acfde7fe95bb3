SET lock_timeout = '2s';
DROP INDEX book_title;
