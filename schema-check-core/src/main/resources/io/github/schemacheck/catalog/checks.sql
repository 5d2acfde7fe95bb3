-- Checks and exclusion constraints of tables. An inherited check has the name of its parent's, a
-- partition's exclusion constraint (PostgreSQL 17) says which one is its parent. conenforced: PostgreSQL 18.
SELECT k.oid, k.conrelid, k.contype, k.conname, k.parent, k.expression, k.convalidated, k.enforced, k.connoinherit
FROM (SELECT true AS conenforced) AS older
CROSS JOIN LATERAL (
    SELECT c.oid, c.conrelid, c.contype, c.conname,
        CASE
            WHEN c.conparentid <> 0 THEN (
                SELECT ARRAY[p.conrelid::text, p.conname::text] FROM pg_constraint p WHERE p.oid = c.conparentid)
            WHEN c.contype = 'c' AND c.coninhcount > 0 AND NOT c.conislocal THEN (
                SELECT ARRAY[p.conrelid::text, p.conname::text]
                FROM pg_inherits h
                JOIN pg_constraint p ON p.conrelid = h.inhparent AND p.conname = c.conname AND p.contype = 'c'
                WHERE h.inhrelid = c.conrelid
                ORDER BY h.inhseqno
                LIMIT 1)
        END AS parent,
        CASE c.contype WHEN 'c' THEN pg_get_expr(c.conbin, c.conrelid)
            ELSE pg_get_constraintdef(c.oid) END AS expression,
        c.convalidated, conenforced AS enforced, c.connoinherit
    FROM pg_constraint c
    WHERE c.contype IN ('c', 'x') AND c.conrelid <> 0
) AS k;
