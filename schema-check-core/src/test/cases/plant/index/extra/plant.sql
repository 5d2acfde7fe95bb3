CREATE INDEX planted ON public.film (length);
