CREATE SCHEMA shop;
CREATE TABLE shop."Book" (id integer PRIMARY KEY, title text, price integer);
CREATE FUNCTION shop.stamp() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE TRIGGER stamp BEFORE UPDATE ON shop."Book" FOR EACH ROW EXECUTE FUNCTION shop.stamp();
