CREATE DOMAIN code AS varchar(10);
CREATE TABLE n (id numeric PRIMARY KEY);
CREATE TABLE v (id varchar(10) COLLATE "C" PRIMARY KEY);
CREATE TABLE child (i integer REFERENCES n, d code REFERENCES v, t text REFERENCES v);
SET session_replication_role = replica;
INSERT INTO n VALUES (1.0);
INSERT INTO v VALUES ('x');
INSERT INTO child VALUES (1, 'x', 'x'), (2, 'y', 'y');
