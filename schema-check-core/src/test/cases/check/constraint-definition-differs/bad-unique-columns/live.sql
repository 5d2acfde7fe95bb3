ALTER TABLE shop."Book" ADD CONSTRAINT uq UNIQUE (title, price);
