-- pg_get_functiondef() refuses aggregates, so that these are put together here. Internal: the constructors of ranges.
SELECT p.oid, n.nspname, p.proname, pg_get_userbyid(p.proowner),
    '(' || oidvectortypes(p.proargtypes) || ')', p.prokind,
    CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE (
        SELECT concat('CREATE AGGREGATE ', quote_ident(n.nspname), '.', quote_ident(p.proname),
            '(', pg_get_function_arguments(p.oid), ') (', concat_ws(', ',
                'SFUNC = ' || a.aggtransfn::regproc,
                'STYPE = ' || format_type(a.aggtranstype, NULL),
                'SSPACE = ' || nullif(a.aggtransspace, 0),
                'FINALFUNC = ' || nullif(a.aggfinalfn, 0)::regproc,
                CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                'FINALFUNC_MODIFY = ' || a.aggfinalmodify::text,
                'COMBINEFUNC = ' || nullif(a.aggcombinefn, 0)::regproc,
                'SERIALFUNC = ' || nullif(a.aggserialfn, 0)::regproc,
                'DESERIALFUNC = ' || nullif(a.aggdeserialfn, 0)::regproc,
                'INITCOND = ' || quote_literal(a.agginitval),
                'MSFUNC = ' || nullif(a.aggmtransfn, 0)::regproc,
                'MINVFUNC = ' || nullif(a.aggminvtransfn, 0)::regproc,
                'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
                'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                'MFINALFUNC = ' || nullif(a.aggmfinalfn, 0)::regproc,
                CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                'MFINALFUNC_MODIFY = ' || a.aggmfinalmodify::text,
                'MINITCOND = ' || quote_literal(a.aggminitval),
                'SORTOP = ' || nullif(a.aggsortop, 0)::regoperator,
                'PARALLEL = ' || p.proparallel::text,
                CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END), ')')
        FROM pg_aggregate a
        WHERE a.aggfnoid = p.oid) END
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'));
