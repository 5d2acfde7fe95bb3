CREATE TABLE public.planted (id int PRIMARY KEY);
