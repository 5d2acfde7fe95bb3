CREATE TABLE book (id int PRIMARY KEY, title text NOT NULL);
COMMENT ON TABLE book IS 'books';
