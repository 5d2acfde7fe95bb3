ALTER INDEX public.idx_title RENAME TO planted;
