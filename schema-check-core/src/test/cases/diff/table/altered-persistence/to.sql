CREATE UNLOGGED TABLE book (id bigint);
