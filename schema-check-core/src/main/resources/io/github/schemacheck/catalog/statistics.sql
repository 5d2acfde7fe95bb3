SELECT s.oid, s.stxrelid, n.nspname, s.stxname, pg_get_userbyid(s.stxowner),
    pg_get_statisticsobjdef(s.oid), coalesce(s.stxstattarget, -1)
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace;
