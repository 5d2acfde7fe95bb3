CREATE TABLE book (id bigint, n numeric(4,1) NOT NULL DEFAULT 0.5);
