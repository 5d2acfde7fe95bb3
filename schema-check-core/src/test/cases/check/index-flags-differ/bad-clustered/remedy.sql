ALTER TABLE shop."Book" CLUSTER ON book_ix;
