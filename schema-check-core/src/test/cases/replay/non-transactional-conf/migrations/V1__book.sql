CREATE TABLE book (id int);
CREATE INDEX CONCURRENTLY book_id ON book (id);
