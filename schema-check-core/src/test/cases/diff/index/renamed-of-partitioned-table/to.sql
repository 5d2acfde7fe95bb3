CREATE TABLE event (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX by_day ON event (day);
ALTER INDEX event_2026_day_idx RENAME TO by_day_2026;
