CREATE TABLE film (id bigint, title text, minutes integer);
