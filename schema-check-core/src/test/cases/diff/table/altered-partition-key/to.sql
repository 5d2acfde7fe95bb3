CREATE TABLE event (id bigint, day date) PARTITION BY HASH (id);
