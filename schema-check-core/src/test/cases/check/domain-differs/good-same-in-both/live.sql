CREATE DOMAIN shop.code AS text CONSTRAINT short CHECK (length(VALUE) < 9);
