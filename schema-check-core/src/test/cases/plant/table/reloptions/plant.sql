ALTER TABLE public.actor SET (fillfactor = 70);
