ALTER TABLE shop."Book" ADD CONSTRAINT book_check CHECK (price > 0);
