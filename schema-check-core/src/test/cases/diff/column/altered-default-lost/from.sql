CREATE TABLE book (id bigint, n text DEFAULT 'a, b');
