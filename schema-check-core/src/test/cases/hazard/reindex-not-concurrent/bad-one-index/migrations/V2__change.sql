SET lock_timeout = '2s';
REINDEX INDEX book_title;
