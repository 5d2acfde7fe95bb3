CREATE TABLE IF NOT EXISTS from_b (id int);
