SET lock_timeout = '2s';
ALTER TABLE book ALTER COLUMN sold TYPE timestamp USING sold AT TIME ZONE 'UTC';
