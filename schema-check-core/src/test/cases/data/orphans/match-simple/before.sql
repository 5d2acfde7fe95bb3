CREATE TABLE par (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE child (a integer, b integer, FOREIGN KEY (a, b) REFERENCES par);
SET session_replication_role = replica;
INSERT INTO par VALUES (1, 1);
INSERT INTO child VALUES (1, 1), (1, NULL), (NULL, 9), (NULL, NULL), (1, 2), (1, 2), (9, 1);
