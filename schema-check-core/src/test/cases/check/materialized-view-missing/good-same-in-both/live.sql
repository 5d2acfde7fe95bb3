CREATE MATERIALIZED VIEW shop.cheap AS SELECT id FROM shop."Book" WHERE price < 10;
