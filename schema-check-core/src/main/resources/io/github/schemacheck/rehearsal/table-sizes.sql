-- Rows as the statistics estimate them; where nobody counted yet, a row is taken for 100 bytes.
SELECT n.nspname AS schema, c.relname AS name,
       sum(CASE WHEN p.reltuples >= 0 THEN p.reltuples ELSE pg_catalog.pg_table_size(p.oid) / 100 END)::bigint AS rows,
       sum(pg_catalog.pg_table_size(p.oid))::bigint AS bytes,
       sum(pg_catalog.pg_indexes_size(p.oid))::bigint AS index_bytes,
       (SELECT count(*) FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid)::int AS indexes
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN LATERAL (
  SELECT leaf.oid, leaf.reltuples FROM pg_catalog.pg_partition_tree(c.oid) tree
  JOIN pg_catalog.pg_class leaf ON leaf.oid = tree.relid AND tree.isleaf
  WHERE c.relkind = 'p'
  UNION ALL
  SELECT c.oid, c.reltuples WHERE c.relkind <> 'p'
) p ON true
WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
GROUP BY n.nspname, c.relname, c.oid
