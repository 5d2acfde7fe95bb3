-- Undo by hand what is there of it, so that it can run:
--   added index public.book_title

-- If it ran here, or somebody did the same by hand, record it: mvn deploy:reconcile-history
