CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE INDEX book_title_idx_ccnew ON book (title);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'book_title_idx_ccnew'::regclass;
