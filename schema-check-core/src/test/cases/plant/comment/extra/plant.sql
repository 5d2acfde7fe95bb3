COMMENT ON TABLE public.actor IS 'planted';
