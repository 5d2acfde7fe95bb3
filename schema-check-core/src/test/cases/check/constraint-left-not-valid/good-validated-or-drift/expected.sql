ALTER TABLE bill ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customer;
