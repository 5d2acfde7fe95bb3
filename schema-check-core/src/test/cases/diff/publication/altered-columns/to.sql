CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
ALTER TABLE book ADD PRIMARY KEY (id);
CREATE SCHEMA "Shop";
CREATE TABLE film (id bigint PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE book (id, title);
