CREATE TABLE author (id int, name text);
