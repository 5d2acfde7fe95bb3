CREATE ROLE reporting;
CREATE TABLE book (id int);
