SET lock_timeout = '2s';
ALTER TABLE book ADD COLUMN isbn text;
