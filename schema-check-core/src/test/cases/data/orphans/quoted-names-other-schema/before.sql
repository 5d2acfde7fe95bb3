CREATE SCHEMA "My Shop";
CREATE TABLE "My Shop"."Order's" ("The ""Id""" bigint PRIMARY KEY);
CREATE TABLE public."order" ("select" integer CONSTRAINT "a.b" REFERENCES "My Shop"."Order's");
SET session_replication_role = replica;
INSERT INTO "My Shop"."Order's" VALUES (1);
INSERT INTO public."order" VALUES (1), (2);
