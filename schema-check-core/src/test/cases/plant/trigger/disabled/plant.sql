ALTER TABLE public.actor DISABLE TRIGGER last_updated;
