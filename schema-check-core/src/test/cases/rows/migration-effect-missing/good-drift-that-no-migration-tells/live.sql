ALTER TABLE book ALTER title TYPE varchar(40);
CREATE TABLE notes (id int);
