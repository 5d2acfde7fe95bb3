SET lock_timeout = '2s';
ALTER TABLE book ADD COLUMN code text;
