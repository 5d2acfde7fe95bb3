CREATE TABLE par (id integer PRIMARY KEY);
CREATE TABLE child (par integer REFERENCES par);
CREATE TABLE grandchild () INHERITS (child);
INSERT INTO grandchild VALUES (5);
CREATE TABLE par_more () INHERITS (par);
INSERT INTO par_more VALUES (6);
SET session_replication_role = replica;
INSERT INTO child VALUES (6);
