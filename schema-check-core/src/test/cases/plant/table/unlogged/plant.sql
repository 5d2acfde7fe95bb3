ALTER TABLE public.film_actor SET UNLOGGED;
