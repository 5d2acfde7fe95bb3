CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
COMMENT ON TABLE book IS E'new\nin two lines';
