CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint, "Unit Price" numeric(8,2), note text);
CREATE SEQUENCE "Shop"."Item Seq" OWNED BY "Shop"."Order Item"."Id";
