ALTER TABLE public.city ADD COLUMN planted text;
