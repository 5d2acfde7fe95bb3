CREATE TABLE old_book (id int);
CREATE TABLE book (id int PRIMARY KEY, title text);
