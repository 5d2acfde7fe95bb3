CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
GRANT SELECT ("Unit Price") ON "Shop"."Order Item" TO app_reader;
