SET lock_timeout = '2s';
ALTER TABLE author ADD COLUMN a int;
