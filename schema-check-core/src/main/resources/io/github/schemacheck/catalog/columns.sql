-- Columns of tables; of views the names only, for grants and comments.
SELECT a.attrelid, a.attnum, a.attname, a.attcollation, format_type(a.atttypid, a.atttypmod), t.typcollation,
    a.attnotnull, a.attidentity, a.attgenerated,
    CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END, a.attcompression,
    coalesce(a.attstattarget, -1), a.attoptions,
    a.attinhcount > 0 AND NOT a.attislocal
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid
JOIN pg_type t ON t.oid = a.atttypid
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't' AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
