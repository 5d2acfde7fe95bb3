CREATE STATISTICS public.planted ON first_name, last_name FROM public.actor;
