CREATE SCHEMA extra; CREATE TABLE stand_in (id int);
