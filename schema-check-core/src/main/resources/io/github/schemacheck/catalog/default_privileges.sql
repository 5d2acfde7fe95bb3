-- Without a schema an entry replaces what PostgreSQL grants by itself, with one it adds to that.
SELECT pg_get_userbyid(d.defaclrole), coalesce(n.nspname, ''), d.defaclobjtype,
    CASE g.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(g.grantee) END, coalesce(g.privileges, '{}')
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL (
    SELECT e.grantee,
        array_agg(DISTINCT e.privilege ORDER BY e.privilege) FILTER (WHERE NOT e.initial) AS privileges,
        array_agg(DISTINCT e.privilege ORDER BY e.privilege) FILTER (WHERE e.initial) AS usual
    FROM (
        SELECT a.grantee, a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END AS privilege,
            false AS initial
        FROM aclexplode(d.defaclacl) a
        UNION ALL
        SELECT a.grantee, a.privilege_type, true
        FROM aclexplode(CASE d.defaclnamespace WHEN 0 THEN
            acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END) a
    ) AS e
    GROUP BY e.grantee
) AS g
WHERE g.privileges IS DISTINCT FROM g.usual;
