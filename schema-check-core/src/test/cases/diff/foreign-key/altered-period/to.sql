CREATE TABLE price (id int4range, at int4range, PRIMARY KEY (id, at), CONSTRAINT price_at UNIQUE (id, at WITHOUT OVERLAPS));
CREATE TABLE book (id int4range, at int4range);
ALTER TABLE book ADD CONSTRAINT c FOREIGN KEY (id, PERIOD at) REFERENCES price (id, PERIOD at);
