CREATE TABLE book (id bigint PRIMARY KEY, notes text NOT NULL);
