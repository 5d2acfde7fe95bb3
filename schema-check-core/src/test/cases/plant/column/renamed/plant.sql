ALTER TABLE public.address RENAME COLUMN address2 TO planted;
