CREATE SCHEMA "Shop";
CREATE DOMAIN "Shop"."Price" AS numeric(8,2);
CREATE TABLE book (id bigint, price "Shop"."Price");
