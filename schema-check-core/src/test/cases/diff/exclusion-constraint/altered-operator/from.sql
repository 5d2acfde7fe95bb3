CREATE TABLE booking (id bigint, at int4range, open boolean);
ALTER TABLE booking ADD CONSTRAINT c EXCLUDE USING gist (at WITH &&);
