CREATE TABLE book (id bigint NOT NULL);
CREATE UNIQUE INDEX book_id_idx ON book (id);
