ALTER TABLE public.language ADD CONSTRAINT planted UNIQUE (name);
