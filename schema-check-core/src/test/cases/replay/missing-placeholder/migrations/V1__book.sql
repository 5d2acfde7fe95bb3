CREATE TABLE ${prefix}book (id int);
