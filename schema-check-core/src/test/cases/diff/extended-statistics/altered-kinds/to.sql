CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE STATISTICS s (ndistinct) ON title, year FROM book;
