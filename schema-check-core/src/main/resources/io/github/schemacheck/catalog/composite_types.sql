SELECT t.oid, n.nspname, t.typname, pg_get_userbyid(t.typowner), k.names, k.types, k.collations, k.usual
FROM pg_class c
JOIN pg_type t ON t.typrelid = c.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT array_agg(a.attname ORDER BY a.attnum) AS names,
        array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
        array_agg(a.attcollation ORDER BY a.attnum) AS collations,
        array_agg(u.typcollation ORDER BY a.attnum) AS usual
    FROM pg_attribute a
    JOIN pg_type u ON u.oid = a.atttypid
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
) k
WHERE c.relkind = 'c' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
