CREATE INDEX customer_points ON customer (points);
