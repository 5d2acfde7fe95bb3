CREATE TABLE t (a int, b int, CONSTRAINT t_a UNIQUE (a));
CREATE UNIQUE INDEX t_a_again ON t (a);
CREATE INDEX t_b ON t (b);
CREATE INDEX t_b_2 ON t (b);
