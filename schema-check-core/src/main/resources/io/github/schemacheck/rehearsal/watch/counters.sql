-- Counters outlive the transaction in which they were made.
SELECT oid::bigint AS oid, pg_catalog.pg_stat_get_xact_numscans(oid) AS scans,
       pg_catalog.pg_stat_get_xact_tuples_returned(oid) AS rows
FROM pg_catalog.pg_class
WHERE relkind IN ('r', 'p', 'm', 'i') AND oid >= 16384::oid AND pg_catalog.pg_stat_get_xact_numscans(oid) > 0
