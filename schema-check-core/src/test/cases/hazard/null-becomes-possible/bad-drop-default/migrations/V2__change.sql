SET lock_timeout = '2s';
ALTER TABLE shelf ALTER COLUMN place DROP DEFAULT;
