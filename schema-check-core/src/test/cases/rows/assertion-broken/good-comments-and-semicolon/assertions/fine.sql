
-- first
SELECT id FROM invoice /* ; */;
-- last; words
