-- PostgreSQL 15 and newer: the library that sorts is another one than when the indexes were built.
SELECT 'COLLATION_VERSION_DIFFERS', d.datname::text, pg_catalog.format('made with %s, the system now has %s', d.datcollversion,
           pg_catalog.pg_database_collation_actual_version(d.oid))
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
  AND d.datcollversion <> pg_catalog.pg_database_collation_actual_version(d.oid)
