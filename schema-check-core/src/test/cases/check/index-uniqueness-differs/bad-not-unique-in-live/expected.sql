CREATE UNIQUE INDEX book_ix ON shop."Book" (title);
