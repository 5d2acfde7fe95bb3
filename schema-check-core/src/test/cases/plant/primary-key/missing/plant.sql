ALTER TABLE public.film_actor DROP CONSTRAINT film_actor_pkey;
