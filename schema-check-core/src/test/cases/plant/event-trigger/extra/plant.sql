CREATE FUNCTION public.planted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER planted ON ddl_command_start EXECUTE FUNCTION public.planted();
