GRANT SELECT ON shop."Book" TO pg_monitor;
