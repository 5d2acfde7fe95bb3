CREATE TABLE customer (id integer PRIMARY KEY, country text, referrer integer);
