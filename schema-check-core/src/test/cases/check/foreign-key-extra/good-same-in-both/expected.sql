ALTER TABLE shop."Order" ADD CONSTRAINT order_book FOREIGN KEY (id) REFERENCES shop."Book";
