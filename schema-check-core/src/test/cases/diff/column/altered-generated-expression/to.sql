CREATE TABLE book (id bigint, n bigint GENERATED ALWAYS AS (id * 3) STORED);
