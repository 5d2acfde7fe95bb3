CREATE TABLE track (id integer PRIMARY KEY);
CREATE TABLE delivery (id integer PRIMARY KEY, track_id integer, empty_track_id integer);
INSERT INTO track SELECT generate_series(1, 10);
INSERT INTO delivery SELECT i, i * 5 FROM generate_series(1, 10) i;
