CREATE TABLE customer (id integer PRIMARY KEY);
CREATE TABLE bill (customer integer, total numeric CONSTRAINT positive CHECK (total > 0));
