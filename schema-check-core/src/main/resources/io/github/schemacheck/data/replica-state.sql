SELECT s.system_identifier, c.timeline_id::bigint, current_database()::text, r,
    pg_catalog.pg_wal_lsn_diff(
        CASE WHEN r THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END, '0/0')::bigint
FROM pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c, pg_catalog.pg_is_in_recovery() r
