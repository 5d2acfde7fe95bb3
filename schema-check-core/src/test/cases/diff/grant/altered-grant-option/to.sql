CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
GRANT SELECT ON book TO app_reader WITH GRANT OPTION;
