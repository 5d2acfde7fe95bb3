CREATE EXTENSION citext;
CREATE TABLE par (id citext PRIMARY KEY);
CREATE TABLE child (id citext REFERENCES par);
SET session_replication_role = replica;
INSERT INTO par VALUES ('Abc');
INSERT INTO child VALUES ('aBC'), ('abd');
