CREATE TABLE book (id bigint, title text, subtitle text, note text);
