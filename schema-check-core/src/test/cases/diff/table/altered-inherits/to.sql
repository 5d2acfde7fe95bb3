CREATE TABLE thing (id bigint);
CREATE TABLE book (id bigint) INHERITS (thing);
