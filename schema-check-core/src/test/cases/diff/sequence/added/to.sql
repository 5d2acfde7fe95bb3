CREATE SCHEMA "Shop";
CREATE SEQUENCE "Shop"."Invoice Number";
