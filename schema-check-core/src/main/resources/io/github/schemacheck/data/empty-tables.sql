-- Which of some tables hold no row at all: no page, in none of their leaves; $1 their names as to_regclass() takes them.
SELECT given.name
FROM (SELECT unnest(?::text[]) AS name) given
JOIN pg_catalog.pg_class top ON top.oid = pg_catalog.to_regclass(given.name)
WHERE NOT EXISTS (
    SELECT FROM (
        SELECT top.oid AS relid WHERE top.relkind <> 'p'
        UNION ALL
        SELECT t.relid FROM pg_catalog.pg_partition_tree(top.oid) t WHERE top.relkind = 'p' AND t.isleaf
    ) leaf
    JOIN pg_catalog.pg_class r ON r.oid = leaf.relid
    -- The rows of a foreign table are elsewhere.
    WHERE r.relkind = 'f' OR pg_catalog.pg_relation_size(r.oid) > 0)
