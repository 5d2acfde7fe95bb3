CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE STATISTICS s ON title, year FROM book;
ALTER STATISTICS s SET STATISTICS 200;
