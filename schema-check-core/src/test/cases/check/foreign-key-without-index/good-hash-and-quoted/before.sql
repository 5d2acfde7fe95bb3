CREATE SCHEMA "Sales";
CREATE TABLE "Sales"."Customer" (id int PRIMARY KEY);
CREATE TABLE "Sales".bill ("Customer" int REFERENCES "Sales"."Customer", parent int);
CREATE INDEX ON "Sales".bill USING hash ("Customer");
CREATE TABLE part (id int, customer int REFERENCES "Sales"."Customer") PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (10);
CREATE INDEX ON part (customer);
