SELECT t.oid, n.nspname, t.typname, pg_get_userbyid(t.typowner),
    format_type(r.rngsubtype, NULL), r.rngcollation, s.typcollation,
    CASE WHEN NOT o.opcdefault THEN ARRAY[o_n.nspname, o.opcname] END,
    (SELECT ARRAY[p_n.nspname, p.proname]
        FROM pg_proc p JOIN pg_namespace p_n ON p_n.oid = p.pronamespace WHERE p.oid = r.rngcanonical),
    (SELECT ARRAY[p_n.nspname, p.proname]
        FROM pg_proc p JOIN pg_namespace p_n ON p_n.oid = p.pronamespace WHERE p.oid = r.rngsubdiff),
    m_n.nspname, m.typname
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type s ON s.oid = r.rngsubtype
JOIN pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_namespace o_n ON o_n.oid = o.opcnamespace
JOIN pg_type m ON m.oid = r.rngmultitypid
JOIN pg_namespace m_n ON m_n.oid = m.typnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
