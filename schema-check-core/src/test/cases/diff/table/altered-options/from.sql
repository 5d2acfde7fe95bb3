CREATE TABLE book (id bigint, title text) WITH (autovacuum_enabled = false);
