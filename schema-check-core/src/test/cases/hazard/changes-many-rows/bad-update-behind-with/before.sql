CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint,
    title varchar(40) NOT NULL,
    pages int,
    sold timestamptz
);
CREATE INDEX book_title ON book (title);
