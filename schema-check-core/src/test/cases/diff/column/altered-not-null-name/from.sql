CREATE TABLE book (id bigint, n text CONSTRAINT n_required NOT NULL);
