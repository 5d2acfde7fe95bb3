CREATE TABLE book (title text);
CREATE TABLE film (title text);
CREATE INDEX j ON film (title);
