CREATE TABLE invoice (id integer PRIMARY KEY);
INSERT INTO invoice SELECT generate_series(1, 10001);
