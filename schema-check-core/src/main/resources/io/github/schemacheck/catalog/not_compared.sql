-- What people made and this tool does not compare. Options of user mappings and connections of subscriptions hold
-- secrets: only the rows are counted.
SELECT k.count, k.one, k.many
FROM (
    SELECT 1 AS position, 'operator' AS one, 'operators' AS many, (
        SELECT count(*) FROM pg_operator o WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')) AS count
    UNION ALL SELECT 2, 'operator class', 'operator classes', (
        SELECT count(*) FROM pg_opclass o WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_opclass'::regclass AND d.objid = o.oid AND d.deptype = 'e'))
    UNION ALL SELECT 3, 'operator family', 'operator families', (
        SELECT count(*) FROM pg_opfamily o WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_opfamily'::regclass AND d.objid = o.oid AND d.deptype IN ('e', 'i', 'a')))
    UNION ALL SELECT 4, 'cast', 'casts', (
        SELECT count(*) FROM pg_cast c WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i')))
    UNION ALL SELECT 5, 'collation', 'collations', (
        SELECT count(*) FROM pg_collation c WHERE c.oid >= 16384 AND c.collnamespace <> 'pg_catalog'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_collation'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
    UNION ALL SELECT 6, 'conversion', 'conversions', (
        SELECT count(*) FROM pg_conversion c WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_conversion'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
    UNION ALL SELECT 7, 'base type', 'base types', (
        SELECT count(*) FROM pg_type t WHERE t.oid >= 16384 AND t.typtype IN ('b', 'p') AND t.typcategory <> 'A'
            AND NOT EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'))
    UNION ALL SELECT 8, 'language', 'languages', (
        SELECT count(*) FROM pg_language l WHERE l.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_language'::regclass AND d.objid = l.oid AND d.deptype = 'e'))
    UNION ALL SELECT 9, 'text search configuration', 'text search configurations', (
        SELECT count(*) FROM pg_ts_config c WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_ts_config'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
    UNION ALL SELECT 10, 'text search dictionary', 'text search dictionaries', (
        SELECT count(*) FROM pg_ts_dict c WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_ts_dict'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
    UNION ALL SELECT 11, 'access method', 'access methods', (
        SELECT count(*) FROM pg_am m WHERE m.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_am'::regclass AND d.objid = m.oid AND d.deptype = 'e'))
    UNION ALL SELECT 12, 'foreign data wrapper', 'foreign data wrappers', (
        SELECT count(*) FROM pg_foreign_data_wrapper w WHERE NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_foreign_data_wrapper'::regclass AND d.objid = w.oid AND d.deptype = 'e'))
    UNION ALL SELECT 13, 'foreign server', 'foreign servers', (
        SELECT count(*) FROM pg_foreign_server s WHERE NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_foreign_server'::regclass AND d.objid = s.oid AND d.deptype = 'e'))
    UNION ALL SELECT 14, 'user mapping', 'user mappings', (SELECT count(umid) FROM pg_user_mappings)
    UNION ALL SELECT 15, 'foreign table by its server and options', 'foreign tables by their servers and options', (
        SELECT count(*) FROM pg_foreign_table)
    UNION ALL SELECT 16, 'subscription', 'subscriptions', (
        SELECT count(s.oid) FROM pg_subscription s
        WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
    UNION ALL SELECT 17, 'transform', 'transforms', (
        SELECT count(*) FROM pg_transform t WHERE t.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
            WHERE d.classid = 'pg_transform'::regclass AND d.objid = t.oid AND d.deptype = 'e'))
    UNION ALL SELECT 18, 'setting of the database or its roles', 'settings of the database or its roles', (
        SELECT count(*) FROM pg_db_role_setting r, unnest(r.setconfig)
        WHERE r.setdatabase = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
    UNION ALL SELECT 19, 'default of a view column', 'defaults of view columns', (
        SELECT count(*) FROM pg_attrdef a JOIN pg_class c ON c.oid = a.adrelid WHERE c.relkind = 'v')
) AS k
WHERE k.count > 0
ORDER BY k.position;
