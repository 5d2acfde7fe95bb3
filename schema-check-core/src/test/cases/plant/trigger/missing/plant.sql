DROP TRIGGER last_updated ON public.actor;
