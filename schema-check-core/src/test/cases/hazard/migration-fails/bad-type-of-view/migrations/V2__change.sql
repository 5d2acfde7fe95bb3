SET lock_timeout = '2s';
ALTER TABLE book ALTER COLUMN pages TYPE bigint;
