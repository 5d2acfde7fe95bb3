CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
CREATE INDEX "Note Idx" ON "Shop"."Order Item" (note);
ALTER TABLE "Shop"."Order Item" ADD CONSTRAINT "Price ok" CHECK ("Unit Price" > 0);
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql  AS 'SELECT n * 2';
COMMENT ON COLUMN "Shop"."Order Item"."Unit Price" IS 'in euro';
