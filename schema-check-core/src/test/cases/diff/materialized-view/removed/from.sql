CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
CREATE MATERIALIZED VIEW "Shop"."Dear Items" AS SELECT "Id" FROM "Shop"."Order Item";
CREATE UNIQUE INDEX "Dear Key" ON "Shop"."Dear Items" ("Id");
