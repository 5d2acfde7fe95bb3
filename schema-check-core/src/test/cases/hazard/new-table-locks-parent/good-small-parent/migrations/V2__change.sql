SET lock_timeout = '2s';
CREATE TABLE shelf (id int PRIMARY KEY, book_id bigint REFERENCES book (id));
