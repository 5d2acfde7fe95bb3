CREATE TABLE IF NOT EXISTS public.author (id int, first_name text);
