ALTER TABLE shop."Book" OWNER TO pg_monitor;
