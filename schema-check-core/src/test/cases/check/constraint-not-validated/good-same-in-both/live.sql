ALTER TABLE shop."Book" ADD CONSTRAINT ck CHECK (price > 0);
