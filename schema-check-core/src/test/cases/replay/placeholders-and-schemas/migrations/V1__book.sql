CREATE TABLE ${prefix}book (id int);
CREATE TABLE audit.log (id int);
