SET lock_timeout = '2s';
ALTER TABLE book ADD COLUMN code uuid DEFAULT gen_random_uuid();
