CREATE TABLE book (id bigint NOT NULL, title text NOT NULL, at int4range NOT NULL);
ALTER TABLE book ADD CONSTRAINT uk_8f3a UNIQUE (title);
