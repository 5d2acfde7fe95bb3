CREATE PROCEDURE twice(n integer) LANGUAGE sql AS 'SELECT n * 2';
