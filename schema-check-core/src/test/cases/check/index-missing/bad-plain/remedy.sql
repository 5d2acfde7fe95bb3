CREATE INDEX CONCURRENTLY IF NOT EXISTS book_title ON shop."Book" USING btree (title);
