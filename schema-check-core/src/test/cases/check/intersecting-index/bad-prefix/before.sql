CREATE TABLE t (a int, b int, c int);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_a_b ON t (a, b);
