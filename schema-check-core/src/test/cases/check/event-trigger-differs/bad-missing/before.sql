CREATE SCHEMA shop;
CREATE FUNCTION shop.guard() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
