CREATE TABLE customer (id integer PRIMARY KEY);
CREATE TABLE invoice (id integer PRIMARY KEY, customer_id integer);
INSERT INTO customer SELECT generate_series(1, 100);
INSERT INTO invoice SELECT i, i FROM generate_series(1, 103) i;
