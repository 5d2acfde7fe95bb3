CREATE SCHEMA "Archive";
CREATE TABLE book (id bigint, title text);
