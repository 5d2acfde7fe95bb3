CREATE TABLE author (id bigint PRIMARY KEY, country text NOT NULL, other bigint UNIQUE, UNIQUE (id, country));
CREATE TABLE person (id bigint PRIMARY KEY);
CREATE TABLE book (id bigint, author bigint, country text, second bigint);
ALTER TABLE book ADD CONSTRAINT c FOREIGN KEY (author) REFERENCES author DEFERRABLE INITIALLY DEFERRED;
