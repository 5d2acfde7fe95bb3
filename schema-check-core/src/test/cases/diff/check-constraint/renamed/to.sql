CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
ALTER TABLE book ADD CONSTRAINT book_check CHECK (year > 0);
ALTER TABLE book ADD CONSTRAINT book_check2 CHECK (year > 1);
