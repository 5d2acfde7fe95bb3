-- Columns and filters of tables, and whole schemas, since PostgreSQL 15: schemas are found by their dependencies, as
-- PostgreSQL 14 does not have pg_publication_namespace and this query is to run there too.
SELECT p.oid, p.pubname, pg_get_userbyid(p.pubowner), p.puballtables,
    ARRAY(
        SELECT t.text
        FROM (SELECT NULL::pg_node_tree AS prqual, NULL::int2vector AS prattrs) AS older
        CROSS JOIN LATERAL (
            SELECT concat(quote_ident(n.nspname), '.', quote_ident(c.relname),
                ' (' || (
                    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum = ANY (prattrs::int2[])) || ')',
                ' WHERE ' || pg_get_expr(prqual, c.oid)) AS text
            FROM pg_publication_rel r
            JOIN pg_class c ON c.oid = r.prrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE r.prpubid = p.oid
        ) AS t),
    ARRAY(
        SELECT n.nspname
        FROM pg_depend d
        JOIN pg_depend s ON s.classid = d.classid AND s.objid = d.objid AND s.refclassid = 'pg_namespace'::regclass
        JOIN pg_namespace n ON n.oid = s.refobjid
        WHERE d.classid = to_regclass('pg_catalog.pg_publication_namespace')
            AND d.refclassid = 'pg_publication'::regclass AND d.refobjid = p.oid),
    array_remove(ARRAY[
        CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
        CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END], NULL),
    p.pubviaroot
FROM pg_publication p;
