CREATE TABLE customer (id integer PRIMARY KEY);
CREATE TABLE orders (id integer, customer_id integer, country text);
