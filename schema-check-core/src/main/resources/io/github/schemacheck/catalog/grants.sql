-- Who may do something else than what PostgreSQL grants by itself: a privilege that was revoked shows as well. The
-- schema public is measured by what a new database has; the right to create there ended for all with PostgreSQL 15.
-- Objects with an oid below 16384 are the server's own.
SELECT o.catalog, o.oid, o.member, CASE g.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(g.grantee) END,
    coalesce(g.privileges, '{}')
FROM (
    SELECT 'pg_class' AS catalog, c.oid, 0 AS member, c.relacl AS acl,
        acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS usual
    FROM pg_class c
    WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.oid >= 16384
    UNION ALL
    SELECT 'pg_class', a.attrelid, a.attnum, a.attacl, acldefault('c', 0)
    FROM pg_attribute a
    WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384
    UNION ALL
    SELECT 'pg_proc', p.oid, 0, p.proacl, acldefault('f', p.proowner)
    FROM pg_proc p
    WHERE p.proacl IS NOT NULL AND p.oid >= 16384
    UNION ALL
    SELECT 'pg_type', t.oid, 0, t.typacl, acldefault('T', t.typowner)
    FROM pg_type t
    WHERE t.typacl IS NOT NULL AND t.oid >= 16384
    UNION ALL
    SELECT 'pg_namespace', n.oid, 0, coalesce(n.nspacl, acldefault('n', n.nspowner)),
        acldefault('n', n.nspowner) || CASE
            WHEN n.nspname <> 'public' THEN '{}'
            WHEN current_setting('server_version_num')::int >= 150000
                THEN ARRAY[makeaclitem(0, n.nspowner, 'USAGE', false)]
            ELSE ARRAY[makeaclitem(0, n.nspowner, 'USAGE', false), makeaclitem(0, n.nspowner, 'CREATE', false)]
        END
    FROM pg_namespace n
    WHERE n.nspacl IS NOT NULL OR n.nspname = 'public'
) AS o
CROSS JOIN LATERAL (
    SELECT e.grantee,
        array_agg(DISTINCT e.privilege ORDER BY e.privilege) FILTER (WHERE NOT e.initial) AS privileges,
        array_agg(DISTINCT e.privilege ORDER BY e.privilege) FILTER (WHERE e.initial) AS usual
    FROM (
        SELECT a.grantee, a.privilege_type || CASE WHEN bool_or(a.is_grantable) THEN '*' ELSE '' END AS privilege,
            false AS initial
        FROM aclexplode(o.acl) a
        GROUP BY a.grantee, a.privilege_type
        UNION ALL
        SELECT a.grantee, a.privilege_type, true
        FROM aclexplode(o.usual) a
    ) AS e
    GROUP BY e.grantee
) AS g
WHERE g.privileges IS DISTINCT FROM g.usual;
