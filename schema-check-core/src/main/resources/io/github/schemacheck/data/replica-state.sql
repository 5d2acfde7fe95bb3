-- The timeline of a server that writes is that of its log: after a promotion the last checkpoint still has the old one.
SELECT s.system_identifier,
    CASE WHEN r THEN c.timeline_id::bigint
         ELSE ('x' || left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8))::bit(32)::bigint END,
    current_database()::text, r,
    pg_catalog.pg_wal_lsn_diff(
        CASE WHEN r THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END, '0/0')::bigint
FROM pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c, pg_catalog.pg_is_in_recovery() r
