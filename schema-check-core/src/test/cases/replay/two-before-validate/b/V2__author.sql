CREATE TABLE author (id int);
