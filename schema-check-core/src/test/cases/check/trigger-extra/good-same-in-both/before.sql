CREATE SCHEMA shop;
CREATE TABLE shop."Book" (id integer PRIMARY KEY, title text, price integer);
CREATE FUNCTION shop.stamp() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
