ALTER TABLE public.language ADD COLUMN planted int GENERATED ALWAYS AS (language_id + 1) STORED;
