CREATE OR REPLACE FUNCTION shop.twice(text)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT $1 || $1$function$;
ALTER ROUTINE shop.twice(text) OWNER TO postgres;
