CREATE TABLE par (id int4range, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE child (id int4range, valid daterange, FOREIGN KEY (id, PERIOD valid) REFERENCES par (id, PERIOD valid));
SET session_replication_role = replica;
INSERT INTO par VALUES ('[1,2)', '[2026-01-01,2026-02-01)'), ('[1,2)', '[2026-02-01,2026-03-01)');
INSERT INTO child VALUES ('[1,2)', '[2026-01-10,2026-02-10)'), ('[1,2)', '[2026-02-10,2026-03-10)'),
    ('[2,3)', '[2026-01-10,2026-01-11)'), (NULL, '[2026-01-10,2026-01-11)');
