CREATE SCHEMA "Shop";
CREATE FUNCTION "Shop"."Twice It"(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
