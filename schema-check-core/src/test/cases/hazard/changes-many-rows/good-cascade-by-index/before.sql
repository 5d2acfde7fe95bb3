CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint REFERENCES author ON DELETE CASCADE,
    title varchar(40) NOT NULL
);
CREATE INDEX book_of_author ON book (author_id);
