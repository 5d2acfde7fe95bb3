CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE book (id bigint PRIMARY KEY, notes text NOT NULL, kind varchar(40) NOT NULL, code text NOT NULL);
