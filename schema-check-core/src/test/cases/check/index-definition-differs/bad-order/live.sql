CREATE INDEX book_ix ON shop."Book" (title, price);
