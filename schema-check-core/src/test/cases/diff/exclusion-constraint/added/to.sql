CREATE TABLE booking (id bigint, at int4range, open boolean);
ALTER TABLE booking ADD CONSTRAINT "No Overlap" EXCLUDE USING gist (at WITH &&);
