CREATE TABLE draft (id bigint);
