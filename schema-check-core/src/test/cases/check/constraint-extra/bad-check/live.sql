ALTER TABLE shop."Book" ADD CONSTRAINT "Price" CHECK (price > 0);
