-- Raw columns wherever there is no expression: pg_get_indexdef() of everything takes twenty times as long.
SELECT i.indexrelid, i.indrelid, c.relname, i.owner_constraint, i.attached_to, m.amname,
    i.indisunique, i.nulls_not_distinct, i.indnkeyatts, i.indkey, i.indcollation, i.indclass, i.indoption,
    i.expressions, o.keys, o.options, i.predicate, c.reloptions, s.spcname,
    i.indisvalid, i.indisready, i.indisclustered, i.indisreplident
FROM (SELECT false AS indnullsnotdistinct) AS older
CROSS JOIN LATERAL (
    SELECT x.*, indnullsnotdistinct AS nulls_not_distinct,
        CASE WHEN x.indexprs IS NOT NULL THEN ARRAY(
            SELECT pg_get_indexdef(x.indexrelid, k, false)
            FROM generate_series(1, x.indnkeyatts) k
            WHERE x.indkey[k - 1] = 0
            ORDER BY k) END AS expressions,
        pg_get_expr(x.indpred, x.indrelid) AS predicate,
        CASE WHEN k.oid IS NOT NULL THEN ARRAY[k.contype::text, k.conname::text] END AS owner_constraint,
        CASE WHEN h.inhparent IS NOT NULL THEN (
            SELECT ARRAY[p_n.nspname, p.relname]
            FROM pg_class p JOIN pg_namespace p_n ON p_n.oid = p.relnamespace
            WHERE p.oid = h.inhparent) END AS attached_to
    FROM pg_index x
    LEFT JOIN pg_constraint k ON k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x')
    LEFT JOIN pg_inherits h ON h.inhrelid = x.indexrelid
) AS i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am m ON m.oid = c.relam
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
LEFT JOIN (
    SELECT a.attrelid, array_agg(a.attnum ORDER BY a.attnum) AS keys,
        array_agg(array_to_string(a.attoptions, ', ') ORDER BY a.attnum) AS options
    FROM pg_attribute a
    WHERE a.attoptions IS NOT NULL
    GROUP BY a.attrelid
) AS o ON o.attrelid = i.indexrelid
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
