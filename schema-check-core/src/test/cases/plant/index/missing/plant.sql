DROP INDEX public.idx_title;
