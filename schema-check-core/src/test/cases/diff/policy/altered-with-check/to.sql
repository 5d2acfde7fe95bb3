CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE POLICY p ON book   USING (year > 2000) WITH CHECK (year < 3000);
