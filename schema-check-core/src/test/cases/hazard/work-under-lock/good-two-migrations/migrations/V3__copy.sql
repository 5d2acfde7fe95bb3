SET lock_timeout = '2s';
CREATE TABLE popular AS SELECT author_id, count(*) AS books FROM book GROUP BY author_id;
