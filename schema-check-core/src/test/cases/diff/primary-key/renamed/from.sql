CREATE TABLE book (id bigint CONSTRAINT book_pkey PRIMARY KEY);
