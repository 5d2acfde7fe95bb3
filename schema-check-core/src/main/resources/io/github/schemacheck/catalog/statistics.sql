SELECT s.oid, s.stxrelid, n.nspname, s.stxname, pg_get_userbyid(s.stxowner),
    -- The server names columns in the order of the table, which is not the same everywhere.
    replace(pg_get_statisticsobjdef(s.oid), ' ON ' || coalesce(k.as_stored, ''), ' ON ' || coalesce(k.by_name, '')),
    coalesce(s.stxstattarget, -1)
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
CROSS JOIN LATERAL (
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS as_stored,
        string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) AS by_name
    FROM pg_attribute a
    WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys::int2[])) k;
