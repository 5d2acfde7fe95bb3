CREATE TABLE book (id int4range, at int4range);
ALTER TABLE book ADD CONSTRAINT c UNIQUE (id, at WITHOUT OVERLAPS);
