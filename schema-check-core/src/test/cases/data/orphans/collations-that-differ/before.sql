-- Without COLLATE the server refuses to compare the two sides.
CREATE TABLE parent (code text COLLATE "C" PRIMARY KEY);
CREATE TABLE child (code text COLLATE "POSIX" REFERENCES parent);
SET session_replication_role = replica;
INSERT INTO parent VALUES ('a');
INSERT INTO child VALUES ('a'), ('b'), ('b'), (NULL);
