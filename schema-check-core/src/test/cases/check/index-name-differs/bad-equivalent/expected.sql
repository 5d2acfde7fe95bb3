CREATE INDEX book_title ON shop."Book" (title);
