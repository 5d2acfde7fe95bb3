SET lock_timeout = '2s';
ALTER TABLE book ALTER COLUMN sold TYPE timestamptz(3);
