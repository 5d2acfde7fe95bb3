-- Live has the role app already: this migration made it there.
DO $$
BEGIN
    EXECUTE 'CREATE ROLE ' || quote_ident('app');
END
$$;
CREATE TABLE book (id int);
GRANT SELECT ON book TO app;
