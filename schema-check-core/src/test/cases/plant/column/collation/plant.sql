ALTER TABLE public.address ALTER COLUMN address2 TYPE text COLLATE "C";
