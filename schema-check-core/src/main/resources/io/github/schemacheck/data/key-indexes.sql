-- Usable B-trees of one table, each with the names of its first columns; $1 how many, $2 the table.
SELECT ARRAY(
           SELECT a.attname::text FROM generate_series(0, w.wide - 1) i
           JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[i]
           ORDER BY i) AS columns
FROM (SELECT ?::int AS wide, ?::text::regclass::oid AS tbl) w
JOIN pg_catalog.pg_index x ON x.indrelid = w.tbl
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_am am ON am.oid = i.relam AND am.amname = 'btree'
WHERE x.indisvalid AND x.indisready AND x.indnkeyatts >= w.wide
  AND NOT EXISTS (SELECT FROM generate_series(0, w.wide - 1) k WHERE x.indkey[k] = 0)
  AND (x.indpred IS NULL
       OR w.wide = 1 AND pg_catalog.pg_get_expr(x.indpred, x.indrelid) = (
           SELECT '(' || quote_ident(a.attname) || ' IS NOT NULL)' FROM pg_catalog.pg_attribute a
           WHERE a.attrelid = x.indrelid AND a.attnum = x.indkey[0]))
  -- Another operator class or collation sorts and compares differently.
  AND NOT EXISTS (
      SELECT FROM generate_series(0, w.wide - 1) k
      JOIN pg_catalog.pg_opclass oc ON oc.oid = x.indclass[k]
      JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k]
      WHERE NOT oc.opcdefault AND oc.opcname NOT IN ('varchar_ops', 'cidr_ops')
         OR x.indcollation[k] <> a.attcollation)
