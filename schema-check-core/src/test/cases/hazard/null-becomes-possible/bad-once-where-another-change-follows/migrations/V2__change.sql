SET lock_timeout = '2s';
ALTER TABLE book ALTER COLUMN title DROP NOT NULL;
ALTER TABLE book ALTER COLUMN title TYPE text;
