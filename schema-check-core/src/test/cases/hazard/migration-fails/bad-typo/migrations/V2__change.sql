SET lock_timeout = '2s';
ALTER TABLE book RENAME COLUMN titel TO name;
