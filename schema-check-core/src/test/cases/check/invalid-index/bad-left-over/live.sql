CREATE INDEX book_ix ON shop."Book" (title);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.book_ix'::regclass;
