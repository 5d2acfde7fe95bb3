CREATE TABLE t (a int, b int, c int);
CREATE UNIQUE INDEX t_unique ON t (a);
CREATE INDEX t_a_b ON t (a, b);
CREATE INDEX t_b_partial ON t (b) WHERE c > 1;
CREATE INDEX t_b_c ON t (b, c);
CREATE INDEX t_c_desc ON t (c DESC);
CREATE INDEX t_c_b ON t (c, b);
CREATE INDEX t_hash ON t USING hash (a);
