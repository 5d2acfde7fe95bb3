SET lock_timeout = '2s';
ALTER TABLE book ADD COLUMN state int NOT NULL DEFAULT 0;
