CREATE TABLE customer (id integer PRIMARY KEY, email text, country text, referrer integer, age integer);
