ALTER TABLE customer ADD UNIQUE (email);
ALTER TABLE customer ADD CHECK (country <> '');
ALTER TABLE customer ALTER COLUMN country SET NOT NULL;
ALTER TABLE customer ADD FOREIGN KEY (referrer) REFERENCES customer;
ALTER TABLE customer ALTER COLUMN email TYPE varchar(20), ALTER COLUMN age TYPE smallint;
CREATE TABLE fresh (id integer PRIMARY KEY, customer integer NOT NULL REFERENCES customer, CHECK (id > 5));
