-- Which of eight indexes finds the rows of a key (a, b).
CREATE TABLE par (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c1 (a int, b int, x int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c1 (a, x, b);
CREATE TABLE c2 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c2 (b, a);
CREATE TABLE c3 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c3 (a, b) WHERE a > 10;
CREATE TABLE c4 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX c4_invalid ON c4 (a, b);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'c4_invalid'::regclass;
CREATE TABLE c5 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c5 USING brin (a, b);
CREATE TABLE c6 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c6 (a) INCLUDE (b);
CREATE TABLE c7 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c7 (a);
CREATE TABLE c8 (a int, b int, FOREIGN KEY (a, b) REFERENCES par);
CREATE INDEX ON c8 (a, b) WHERE a IS NOT NULL AND b IS NOT NULL;
