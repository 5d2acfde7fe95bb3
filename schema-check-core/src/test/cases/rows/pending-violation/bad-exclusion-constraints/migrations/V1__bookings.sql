CREATE SCHEMA "Hotel";
CREATE TABLE "Hotel"."Booking" ("Id" integer PRIMARY KEY, rooms int4range, during daterange, cancelled boolean DEFAULT false);
CREATE TABLE closed (during daterange, "a, b" int4range);
