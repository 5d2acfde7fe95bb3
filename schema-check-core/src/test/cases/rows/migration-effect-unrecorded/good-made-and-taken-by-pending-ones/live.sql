CREATE TABLE draft (id int);
