GRANT SELECT, UPDATE ON shop."Book" TO pg_monitor;
