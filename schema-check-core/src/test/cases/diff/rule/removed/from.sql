CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
CREATE RULE "No Delete" AS ON DELETE TO "Shop"."Order Item" DO INSTEAD NOTHING;
