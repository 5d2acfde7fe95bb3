CREATE INDEX book_ix ON shop."Book" (title) WHERE price > 1;
