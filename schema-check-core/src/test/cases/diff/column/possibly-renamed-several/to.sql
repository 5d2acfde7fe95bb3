CREATE TABLE book (id bigint, "Title" text, sub_title text);
