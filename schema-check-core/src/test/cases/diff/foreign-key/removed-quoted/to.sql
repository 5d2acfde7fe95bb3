CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order" ("Id" bigint PRIMARY KEY);
CREATE TABLE "Shop"."Order Item" ("Order Id" bigint);
