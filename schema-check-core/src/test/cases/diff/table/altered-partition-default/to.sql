CREATE TABLE event (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
