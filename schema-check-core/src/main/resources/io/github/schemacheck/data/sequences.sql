-- Sequences whose next value becomes the default of a whole-number column, in psql: \i sequences.sql
WITH feeds AS (
    SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid::smallint AS attnum
    FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.deptype = 'i' AND d.refobjsubid > 0
    UNION
    SELECT d.refobjid, a.adrelid, a.adnum
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_attrdef a ON a.oid = d.objid
    WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      -- Anything around nextval would make the column's values others than the sequence's.
      AND pg_catalog.pg_get_expr(a.adbin, a.adrelid) ~ '^nextval\(''.*''::regclass\)$'
)
SELECT qn.nspname, q.relname, tn.nspname, t.relname, a.attname,
       s.seqincrement, s.seqmin, s.seqcycle,
       LEAST(s.seqmax, CASE a.atttypid WHEN 21 THEN 32767 WHEN 23 THEN 2147483647 ELSE s.seqmax END),
       EXISTS (SELECT 1 FROM pg_catalog.pg_index i
               WHERE i.indrelid = t.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
                 AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum),
       pg_catalog.has_schema_privilege(qn.oid, 'USAGE') AND pg_catalog.has_sequence_privilege(q.oid, 'SELECT')
           AND pg_catalog.has_schema_privilege(tn.oid, 'USAGE')
           AND pg_catalog.has_column_privilege(t.oid, a.attnum, 'SELECT')
           AND NOT pg_catalog.row_security_active(t.oid)
FROM feeds f
JOIN pg_catalog.pg_class q ON q.oid = f.sequence AND q.relkind = 'S'
JOIN pg_catalog.pg_namespace qn ON qn.oid = q.relnamespace
JOIN pg_catalog.pg_sequence s ON s.seqrelid = q.oid
JOIN pg_catalog.pg_class t ON t.oid = f.relation AND t.relkind IN ('r', 'p') AND NOT t.relispartition
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.attnum
WHERE a.atttypid IN (20, 21, 23)
  AND q.relpersistence <> 't'
ORDER BY 1, 2, 3, 4, 5
