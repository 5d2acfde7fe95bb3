-- The names that PostgreSQL 18 gives to NOT NULL; older servers have none of these rows.
SELECT k.conrelid, k.conkey[1], k.conname, k.convalidated, k.connoinherit
FROM pg_constraint k
WHERE k.contype = 'n' AND k.conrelid <> 0;
