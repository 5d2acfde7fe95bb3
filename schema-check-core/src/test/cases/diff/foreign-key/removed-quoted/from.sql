CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order" ("Id" bigint PRIMARY KEY);
CREATE TABLE "Shop"."Order Item" ("Order Id" bigint);
ALTER TABLE "Shop"."Order Item" ADD CONSTRAINT "Item of Order" FOREIGN KEY ("Order Id") REFERENCES "Shop"."Order";
