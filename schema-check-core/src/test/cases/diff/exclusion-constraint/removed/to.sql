CREATE TABLE booking (id bigint, at int4range, open boolean);
