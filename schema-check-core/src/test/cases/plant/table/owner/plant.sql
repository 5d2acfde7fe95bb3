ALTER TABLE public.actor OWNER TO pg_monitor;
