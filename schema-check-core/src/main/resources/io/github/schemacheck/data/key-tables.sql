-- The tables that hold the rows of one table: itself, or the leaves below it.
SELECT format('%I.%I', n.nspname, r.relname) AS name,
       top.relkind = 'p' AS partitioned,
       greatest(r.reltuples, -1)::bigint AS rows,
       pg_catalog.pg_relation_size(r.oid) / current_setting('block_size')::int AS pages,
       r.relpages AS known_pages,
       r.relallvisible AS visible_pages
FROM pg_catalog.pg_class top
CROSS JOIN LATERAL (
    SELECT top.oid AS relid WHERE top.relkind <> 'p'
    UNION ALL
    SELECT t.relid FROM pg_catalog.pg_partition_tree(top.oid) t WHERE top.relkind = 'p' AND t.isleaf
) leaf
JOIN pg_catalog.pg_class r ON r.oid = leaf.relid AND r.relkind IN ('r', 'f')
JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE top.oid = ?::text::regclass
ORDER BY 1
