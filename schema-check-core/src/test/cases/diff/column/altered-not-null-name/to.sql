CREATE TABLE book (id bigint, n text CONSTRAINT "N Required" NOT NULL);
