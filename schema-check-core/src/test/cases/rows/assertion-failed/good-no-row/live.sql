CREATE TABLE invoice (id integer PRIMARY KEY, total numeric NOT NULL);
INSERT INTO invoice VALUES (1, 5);
