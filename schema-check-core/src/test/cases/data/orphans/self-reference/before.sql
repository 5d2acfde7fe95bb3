CREATE TABLE node (id integer PRIMARY KEY, up integer REFERENCES node);
SET session_replication_role = replica;
INSERT INTO node VALUES (1, NULL), (2, 1), (3, 3), (4, 99);
