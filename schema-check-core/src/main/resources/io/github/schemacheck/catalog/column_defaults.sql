-- Defaults and generation expressions. Without a relation pg_get_expr() need not open the table, which is most of its
-- cost; only generation expressions refer to other columns.
SELECT d.adrelid, d.adnum, pg_get_expr(d.adbin, coalesce(g.attrelid, 0))
FROM pg_attrdef d
LEFT JOIN pg_attribute g ON g.attrelid = d.adrelid AND g.attnum = d.adnum AND g.attgenerated <> '';
