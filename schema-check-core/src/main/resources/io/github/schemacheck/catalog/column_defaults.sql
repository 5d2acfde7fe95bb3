-- Defaults and generation expressions. Only the latter refer to other columns: without a relation pg_get_expr() need not
-- open the table, which is most of its cost, and what is stored alike is read once.
WITH generated AS MATERIALIZED (
    SELECT a.attrelid, a.attnum
    FROM pg_attribute a
    WHERE a.attgenerated <> ''
), alike AS MATERIALIZED (
    SELECT (SELECT pg_get_expr(x.adbin, 0) FROM pg_attrdef x WHERE x.oid = min(d.oid)) AS expression,
        array_agg(d.adrelid) AS tables, array_agg(d.adnum) AS numbers
    FROM pg_attrdef d
    WHERE (d.adrelid, d.adnum) NOT IN (SELECT g.attrelid, g.attnum FROM generated g)
    GROUP BY d.adbin::text
)
SELECT m.adrelid, m.adnum, alike.expression
FROM alike
CROSS JOIN LATERAL unnest(alike.tables, alike.numbers) AS m (adrelid, adnum)
UNION ALL
SELECT d.adrelid, d.adnum, pg_get_expr(d.adbin, d.adrelid)
FROM pg_attrdef d
JOIN generated g ON g.attrelid = d.adrelid AND g.attnum = d.adnum;
