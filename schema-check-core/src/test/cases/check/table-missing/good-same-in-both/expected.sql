CREATE TABLE shop."Order" (id integer PRIMARY KEY);
