CREATE TABLE book (id bigint, n text);
ALTER TABLE book ADD CONSTRAINT n_required NOT NULL n;
