SET lock_timeout = '2s';
-- schema-check: allow drops-data because nobody reads it any more
ALTER TABLE customer DROP COLUMN joined;
