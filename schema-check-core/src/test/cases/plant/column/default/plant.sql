ALTER TABLE public.address ALTER COLUMN last_update DROP DEFAULT;
