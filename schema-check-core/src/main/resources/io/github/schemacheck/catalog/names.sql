-- Names of what columns and indexes refer to by oid; the flag is for operator classes: the default of its type.
SELECT 'pg_collation', c.oid, n.nspname, c.collname, false
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
UNION ALL
SELECT 'pg_opclass', o.oid, n.nspname, o.opcname, o.opcdefault
FROM pg_opclass o
JOIN pg_namespace n ON n.oid = o.opcnamespace;
