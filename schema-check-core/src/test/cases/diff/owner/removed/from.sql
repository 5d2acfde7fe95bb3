CREATE TABLE book (id bigint);
ALTER TABLE book OWNER TO app_writer;
