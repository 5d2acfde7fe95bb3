CREATE TABLE customer (id integer PRIMARY KEY, name text);
CREATE TABLE nothing (id integer PRIMARY KEY);
