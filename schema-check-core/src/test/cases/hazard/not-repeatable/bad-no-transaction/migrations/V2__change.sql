CREATE TABLE shelf (id int PRIMARY KEY);
CREATE INDEX CONCURRENTLY book_author ON book (author_id);
