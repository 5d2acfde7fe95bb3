CREATE SCHEMA "Archive";
CREATE TABLE "Archive".book (id bigint, title text);
