SET lock_timeout = '2s';
DROP VIEW long_book;
CREATE VIEW long_book AS SELECT id, title, pages FROM book WHERE pages > 400;
