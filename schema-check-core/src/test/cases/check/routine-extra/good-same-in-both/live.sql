CREATE FUNCTION shop.twice(text) RETURNS text LANGUAGE sql AS $$SELECT $1 || $1$$;
