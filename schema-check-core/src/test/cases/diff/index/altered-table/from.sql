CREATE TABLE book (title text);
CREATE TABLE film (title text);
CREATE INDEX i ON book (title);
