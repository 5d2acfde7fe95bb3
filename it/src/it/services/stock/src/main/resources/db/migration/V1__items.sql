CREATE TABLE item (id bigint PRIMARY KEY, title text NOT NULL);
