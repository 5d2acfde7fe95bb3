CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE TABLE draft (id int);
