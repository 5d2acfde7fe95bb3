DROP INDEX public.idx_title;
CREATE INDEX idx_title ON public.film (title DESC);
