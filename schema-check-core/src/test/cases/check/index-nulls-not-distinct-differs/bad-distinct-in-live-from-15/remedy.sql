CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS book_ix_new ON shop."Book" USING btree (title) NULLS NOT DISTINCT;
-- Once it is built and valid, swap the two; the old one goes in a later migration:
-- BEGIN; ALTER INDEX shop.book_ix RENAME TO book_ix_old; ALTER INDEX shop.book_ix_new RENAME TO book_ix; COMMIT;
