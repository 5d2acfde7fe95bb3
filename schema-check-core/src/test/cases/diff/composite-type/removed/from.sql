CREATE SCHEMA "Shop";
CREATE TYPE "Shop"."Address" AS ("Street" text, zip varchar(5));
