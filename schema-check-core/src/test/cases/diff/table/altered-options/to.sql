CREATE TABLE book (id bigint, title text) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
