CREATE TABLE country (code text PRIMARY KEY);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customer;
ALTER TABLE orders ADD FOREIGN KEY (country) REFERENCES country;
ALTER TABLE orders ADD PRIMARY KEY (id);
ALTER TABLE orders ADD COLUMN agent integer REFERENCES customer;
