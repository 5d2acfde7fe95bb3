-- All that the session has locked or waits for; oids below 16384 are PostgreSQL's own.
SELECT l.relation::bigint AS oid, string_agg(DISTINCT l.mode, ',') AS modes, c.oid IS NULL AS gone,
       coalesce(c.relfilenode, 0)::bigint AS file, coalesce(n.nspname || '.' || c.relname, '') AS name,
       coalesce(pg_catalog.pg_stat_get_xact_numscans(l.relation), 0) AS scans,
       coalesce(pg_catalog.pg_stat_get_xact_tuples_returned(l.relation), 0) AS rows
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE l.locktype = 'relation' AND l.pid = ? AND l.relation >= 16384::oid
GROUP BY l.relation, c.oid, c.relfilenode, n.nspname, c.relname
