CREATE TABLE plan (id int);
