SET lock_timeout = '2s';
ALTER TABLE author ADD COLUMN books bigint;
CREATE TABLE popular AS SELECT author_id, count(*) AS books FROM book GROUP BY author_id;
