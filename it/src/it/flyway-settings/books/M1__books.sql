CREATE TABLE ${name} (id bigint PRIMARY KEY);
