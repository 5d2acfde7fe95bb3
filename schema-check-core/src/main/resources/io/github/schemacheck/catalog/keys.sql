-- Primary keys and unique constraints.
-- Columns that an older server does not have are taken from the outer "older" then.
SELECT k.oid, k.conrelid, k.contype, k.conname, k.parent,
    k.conkey, k.indkey, k.indnkeyatts, k.period, k.condeferrable, k.condeferred, k.nulls_not_distinct
FROM (SELECT false AS conperiod, false AS indnullsnotdistinct) AS older
CROSS JOIN LATERAL (
    SELECT c.oid, c.conrelid, c.contype, c.conname,
        CASE WHEN c.conparentid <> 0 THEN (
            SELECT ARRAY[p.conrelid::text, p.conname::text]
            FROM pg_constraint p
            WHERE p.oid = c.conparentid) END AS parent,
        c.conkey, i.indkey, i.indnkeyatts, conperiod AS period, c.condeferrable, c.condeferred,
        indnullsnotdistinct AS nulls_not_distinct
    FROM pg_constraint c
    JOIN pg_index i ON i.indexrelid = c.conindid
    WHERE c.contype IN ('p', 'u')
) AS k;
