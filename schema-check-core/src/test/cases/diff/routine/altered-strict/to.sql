CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql STRICT AS 'SELECT n * 2';
