GRANT SELECT (title) ON shop."Book" TO pg_monitor;
