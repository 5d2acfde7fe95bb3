CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
ALTER TABLE "Shop"."Order Item" ADD PRIMARY KEY ("Id");
