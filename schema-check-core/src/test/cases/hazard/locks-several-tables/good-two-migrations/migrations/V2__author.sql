SET lock_timeout = '2s';
ALTER TABLE author ADD COLUMN born date;
