CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Customer" ("Id" integer PRIMARY KEY, email text, "order" integer, country text);
