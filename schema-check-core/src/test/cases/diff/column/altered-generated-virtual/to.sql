CREATE TABLE book (id bigint, n bigint GENERATED ALWAYS AS (id * 2) VIRTUAL);
