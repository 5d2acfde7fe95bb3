CREATE TABLE book (id int4range NOT NULL, at int4range NOT NULL);
ALTER TABLE book ADD CONSTRAINT c PRIMARY KEY (id, at);
