SET lock_timeout = '2s';
ALTER TABLE book ADD COLUMN isbn text;
COMMIT;
ALTER TABLE author ADD COLUMN born date;
