CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql SET search_path = pg_catalog AS 'SELECT n * 2';
