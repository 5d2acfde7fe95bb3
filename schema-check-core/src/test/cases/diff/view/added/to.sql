CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
CREATE VIEW "Shop"."Dear Items" AS SELECT "Id" FROM "Shop"."Order Item" WHERE "Unit Price" > 100;
COMMENT ON COLUMN "Shop"."Dear Items"."Id" IS 'of the item';
