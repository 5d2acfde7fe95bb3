CREATE SCHEMA "Shop";
CREATE TYPE "Shop"."Mood" AS ENUM ('Happy', 'so so');
