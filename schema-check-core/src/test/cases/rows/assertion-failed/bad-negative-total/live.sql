CREATE TABLE invoice (id integer PRIMARY KEY, total numeric NOT NULL);
INSERT INTO invoice SELECT i, CASE WHEN i <= 4 THEN -i ELSE i END FROM generate_series(1, 20) i;
