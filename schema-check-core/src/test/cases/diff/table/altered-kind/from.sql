CREATE TABLE event (id bigint, day date);
