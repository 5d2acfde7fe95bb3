-- Foreign keys, without those for one partition of the referenced table: their parent is on the same table.
SELECT k.*
FROM (SELECT true AS conenforced, false AS conperiod, NULL::int2[] AS confdelsetcols) AS older
CROSS JOIN LATERAL (
    SELECT c.oid, c.conrelid, c.conname,
        CASE WHEN c.conparentid <> 0 THEN (
            SELECT ARRAY[p.conrelid::text, p.conname::text] FROM pg_constraint p WHERE p.oid = c.conparentid) END,
        c.conkey, c.confrelid, c.confkey, c.confmatchtype, c.confupdtype, c.confdeltype, confdelsetcols, conperiod,
        c.condeferrable, c.condeferred, c.convalidated, conenforced,
        c.oid NOT IN (
            SELECT t.tgconstraint FROM pg_trigger t WHERE t.tgisinternal AND t.tgenabled IN ('D', 'R')) AS enabled
    FROM pg_constraint c
    WHERE c.contype = 'f' AND (
        c.conparentid = 0
        OR c.conrelid <> (SELECT p.conrelid FROM pg_constraint p WHERE p.oid = c.conparentid))
) AS k;
