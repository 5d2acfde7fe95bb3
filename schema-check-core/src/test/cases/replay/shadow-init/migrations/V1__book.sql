CREATE TABLE extra.book (id int);
