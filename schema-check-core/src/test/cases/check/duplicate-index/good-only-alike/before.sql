CREATE TABLE t (a int, b text);
CREATE UNIQUE INDEX t_unique ON t (a);
CREATE INDEX t_plain ON t (a);
CREATE INDEX t_descending ON t (a DESC);
CREATE INDEX t_partial ON t (a) WHERE a > 1;
CREATE INDEX t_b ON t (b);
CREATE INDEX t_b_like ON t (b text_pattern_ops);
