CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE FUNCTION watch2() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
