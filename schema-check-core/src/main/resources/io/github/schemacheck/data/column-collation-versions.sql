-- Collations that a column or an index names, and whose library is another one now than when they were made.
WITH used AS MATERIALIZED (
    SELECT DISTINCT a.attcollation AS oid
    FROM pg_catalog.pg_attribute a
    WHERE a.attcollation <> 0 AND NOT a.attisdropped
      -- What initdb makes sorts by C.
      AND a.attrelid >= 16384
)
SELECT 'COLUMN_COLLATION_VERSION_DIFFERS', pg_catalog.format('%I.%I', n.nspname, c.collname),
       pg_catalog.format('made with %s, the system now has %s', c.collversion, pg_catalog.pg_collation_actual_version(c.oid))
FROM used
JOIN pg_catalog.pg_collation c ON c.oid = used.oid
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE c.collversion <> pg_catalog.pg_collation_actual_version(c.oid)
ORDER BY 2
