CREATE TABLE event (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX event_day_idx ON ONLY event (day);
CREATE INDEX event_2026_day_idx ON event_2026 (day);
