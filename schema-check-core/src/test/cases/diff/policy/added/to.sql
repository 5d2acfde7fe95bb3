CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
CREATE POLICY "Own Items" ON "Shop"."Order Item" USING (note = CURRENT_USER);
