ALTER TABLE public.address ALTER COLUMN district DROP NOT NULL;
