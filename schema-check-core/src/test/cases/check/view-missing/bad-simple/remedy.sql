CREATE OR REPLACE VIEW shop.cheap AS
 SELECT id
   FROM shop."Book"
  WHERE (price < 10);
ALTER VIEW shop.cheap OWNER TO postgres;
