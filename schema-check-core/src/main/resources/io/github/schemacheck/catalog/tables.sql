SELECT c.oid, n.nspname, c.relname, pg_get_userbyid(c.relowner), i.parents,
    c.relkind, c.relpersistence,
    CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
    c.relispartition,
    CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
    coalesce(i.detach_pending, false),
    c.relrowsecurity, c.relforcerowsecurity,
    c.reloptions, t.reloptions, s.spcname, m.amname, c.relreplident
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN (
    SELECT inhrelid, array_agg(inhparent ORDER BY inhseqno) AS parents, bool_or(inhdetachpending) AS detach_pending
    FROM pg_inherits
    GROUP BY inhrelid
) i ON i.inhrelid = c.oid
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid AND t.reloptions IS NOT NULL
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
LEFT JOIN pg_am m ON m.oid = c.relam
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
