CREATE TABLE event (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE event_rest PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
