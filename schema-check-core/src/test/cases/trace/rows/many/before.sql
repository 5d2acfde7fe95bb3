CREATE TABLE author (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(20) UNIQUE CHECK (length(name) > 3));
CREATE TABLE book (
    id uuid PRIMARY KEY,
    author_id bigint NOT NULL REFERENCES author,
    price numeric(4, 2) CHECK (price > 0),
    printed timestamptz UNIQUE
);
CREATE TABLE only_one (flag boolean PRIMARY KEY);
