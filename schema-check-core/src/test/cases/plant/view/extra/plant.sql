CREATE VIEW public.planted AS SELECT 1 AS one;
