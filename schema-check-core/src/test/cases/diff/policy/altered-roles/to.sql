CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE POLICY p ON book  TO app_reader, app_writer USING (year > 2000) ;
