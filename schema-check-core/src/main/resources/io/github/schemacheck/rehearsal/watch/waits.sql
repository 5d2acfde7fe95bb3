-- Whether the session waits for the one that asks.
SELECT pg_catalog.pg_backend_pid() = ANY (pg_catalog.pg_blocking_pids(?))
