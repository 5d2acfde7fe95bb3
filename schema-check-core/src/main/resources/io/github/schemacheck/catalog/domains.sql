-- From PostgreSQL 17 NOT NULL is a constraint too (contype n); the flag says the same.
SELECT t.oid, n.nspname, t.typname, pg_get_userbyid(t.typowner),
    format_type(t.typbasetype, t.typtypmod), t.typcollation, b.typcollation,
    NOT t.typnotnull, pg_get_expr(t.typdefaultbin, 0),
    k.names, k.expressions, k.validated
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type b ON b.oid = t.typbasetype
CROSS JOIN LATERAL (
    SELECT array_agg(c.conname ORDER BY c.conname) AS names,
        array_agg(pg_get_expr(c.conbin, 0) ORDER BY c.conname) AS expressions,
        array_agg(c.convalidated ORDER BY c.conname) AS validated
    FROM pg_constraint c
    WHERE c.contypid = t.oid AND c.contype = 'c'
) k
WHERE t.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
