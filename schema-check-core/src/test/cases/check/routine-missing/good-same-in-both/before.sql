CREATE SCHEMA shop;
CREATE FUNCTION shop.twice(integer) RETURNS integer LANGUAGE sql AS $$SELECT $1 * 2$$;
