GRANT SELECT (title) ON TABLE shop."Book" TO pg_monitor;
