CREATE OR REPLACE FUNCTION shop.one()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
