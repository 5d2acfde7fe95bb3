SET lock_timeout = '60s';
ALTER TABLE book ADD COLUMN isbn text;
