CREATE TABLE shelf (id int);
ALTER TABLE shelf ADD COLUMN note text;
