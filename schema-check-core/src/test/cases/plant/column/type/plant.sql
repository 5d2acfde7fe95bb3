ALTER TABLE public.address ALTER COLUMN address2 TYPE varchar(60);
