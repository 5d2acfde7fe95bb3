CREATE TABLE customer (id integer PRIMARY KEY, email text, country text);
INSERT INTO customer VALUES (1, 'a', 'x'), (2, 'a', ''), (3, NULL, 'x');
