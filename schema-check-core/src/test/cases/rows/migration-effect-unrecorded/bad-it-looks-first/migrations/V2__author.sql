CREATE TABLE IF NOT EXISTS author (id int);
