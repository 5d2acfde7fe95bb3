-- What stands in the way of a change right now, in psql: \i server-state.sql
SELECT 'PREPARED_TRANSACTION', p.gid, pg_catalog.format('prepared by %s, %s old', p.owner,
           pg_catalog.date_trunc('second', pg_catalog.now() - p.prepared))
FROM pg_catalog.pg_prepared_xacts p
WHERE p.database = pg_catalog.current_database()
UNION ALL
SELECT 'LONG_TRANSACTION', a.pid::text, pg_catalog.format('of %s (%s), %s, open for %s, %s', a.usename,
           COALESCE(NULLIF(a.application_name, ''), 'no application_name'), a.state,
           pg_catalog.date_trunc('second', pg_catalog.now() - a.xact_start),
           CASE WHEN pg_catalog.cardinality(held.tables) = 0 THEN 'locks no table'
                ELSE 'locks ' || pg_catalog.array_to_string(held.tables[1:5], ', ')
                    || CASE WHEN pg_catalog.cardinality(held.tables) > 5 THEN ', …' ELSE '' END END)
FROM pg_catalog.pg_stat_activity a
CROSS JOIN LATERAL (
    SELECT ARRAY(
               SELECT DISTINCT pg_catalog.format('%I.%I', n.nspname, r.relname)
               FROM pg_catalog.pg_locks l
               JOIN pg_catalog.pg_class r ON r.oid = l.relation AND r.relkind IN ('r', 'p', 'm', 'f')
               JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
               WHERE l.pid = a.pid AND l.granted AND r.oid >= 16384
                 AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d
                                   WHERE d.datname = pg_catalog.current_database())
               ORDER BY 1) AS tables
) held
WHERE a.datname = pg_catalog.current_database()
  AND a.pid <> pg_catalog.pg_backend_pid()
  AND a.xact_start < pg_catalog.now() - INTERVAL '5 minutes'
UNION ALL
SELECT 'REPLICATION_SLOT_LAGGING', r.slot_name::text, pg_catalog.format('%s, wal_status %s', CASE WHEN r.active THEN 'active' ELSE 'inactive' END,
           r.wal_status)
FROM pg_catalog.pg_replication_slots r
WHERE r.wal_status IN ('extended', 'unreserved', 'lost')
UNION ALL
SELECT 'WRAPAROUND_NEAR', d.datname::text, pg_catalog.format('its oldest transaction id is %s old, multixact %s; vacuum_failsafe_age is %s',
           pg_catalog.age(d.datfrozenxid), pg_catalog.mxid_age(d.datminmxid), pg_catalog.current_setting('vacuum_failsafe_age'))
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
  AND GREATEST(pg_catalog.age(d.datfrozenxid), pg_catalog.mxid_age(d.datminmxid))
      > pg_catalog.current_setting('vacuum_failsafe_age')::bigint
UNION ALL
SELECT 'TRANSACTIONS_HIDDEN', pg_catalog.count(*)::text, ''
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.backend_type IS NULL
HAVING pg_catalog.count(*) > 0
ORDER BY 1, 2
