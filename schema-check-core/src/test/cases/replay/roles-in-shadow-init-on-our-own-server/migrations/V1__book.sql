CREATE TABLE book (id int);
GRANT SELECT ON book TO app;
