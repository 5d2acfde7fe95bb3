CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint,
    title varchar(40) NOT NULL,
    pages int,
    sold timestamptz
);
CREATE INDEX book_title ON book (title);
CREATE VIEW long_book AS SELECT id, title FROM book WHERE pages > 500;
CREATE TABLE shelf (id int PRIMARY KEY, author_id bigint CONSTRAINT shelf_author REFERENCES author);
