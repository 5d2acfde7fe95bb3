-- Was it recorded without being run (baseline, stamp, fake), or was a dump restored without it?
-- To let the next migrate run it: mvn deploy:reconcile-history
-- Or run again what is missing of V3__title.sql:
--   altered column public.book.title: notNull (none) -> NOT NULL

-- Was it recorded without being run (baseline, stamp, fake), or was a dump restored without it?
-- To let the next migrate run it: mvn deploy:reconcile-history
-- Or run again what is missing of V4__index.sql:
--   added index public.book_title

-- Was it recorded without being run (baseline, stamp, fake), or was a dump restored without it?
-- To let the next migrate run it: mvn deploy:reconcile-history
-- Or run again what is missing of V5__drop.sql:
--   removed table public.old_book

-- Was it recorded without being run (baseline, stamp, fake), or was a dump restored without it?
-- To let the next migrate run it: mvn deploy:reconcile-history
-- Or run again what is missing of V6__again.sql:
--   altered index public.book_title: definition.keys title -> title, pages

-- Was it undone by hand, or was only a part of a dump restored?
-- Run again what is missing of V2__isbn.sql:
--   added column public.book.isbn
