CREATE SCHEMA "Shop";
CREATE TYPE "Shop"."Time Range" AS RANGE (SUBTYPE = time);
