CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order; no. 1" ("Id" integer PRIMARY KEY, note text);
INSERT INTO "Shop"."Order; no. 1" VALUES (1, 'a;b'), (2, NULL);
