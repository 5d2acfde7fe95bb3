SET lock_timeout = '2s';
ALTER TABLE book ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id) NOT VALID;
