-- How many distinct values a column has: negative is a share of the rows. No row where it was never analyzed.
SELECT s.n_distinct::float8
FROM pg_catalog.pg_class r
JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
JOIN pg_catalog.pg_stats s ON s.schemaname = n.nspname AND s.tablename = r.relname
    AND s.inherited = (r.relkind = 'p')
WHERE r.oid = ?::text::regclass AND s.attname = ? AND s.n_distinct IS NOT NULL
