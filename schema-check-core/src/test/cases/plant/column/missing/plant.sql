ALTER TABLE public.address DROP COLUMN address2;
