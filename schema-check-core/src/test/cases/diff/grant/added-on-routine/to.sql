CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql  AS 'SELECT n * 2';
GRANT EXECUTE ON FUNCTION twice(integer) TO app_reader;
