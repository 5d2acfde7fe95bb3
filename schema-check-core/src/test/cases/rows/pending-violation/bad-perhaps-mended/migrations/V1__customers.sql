CREATE TABLE customer (id integer PRIMARY KEY, country text, email text);
CREATE TABLE note (id integer PRIMARY KEY, words text);
