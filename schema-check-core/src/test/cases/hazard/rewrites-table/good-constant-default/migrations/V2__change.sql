SET lock_timeout = '2s';
ALTER TABLE book ADD COLUMN state text NOT NULL DEFAULT 'new';
