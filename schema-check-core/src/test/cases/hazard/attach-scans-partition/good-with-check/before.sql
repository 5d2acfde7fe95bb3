CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint,
    title varchar(40) NOT NULL,
    pages int,
    sold timestamptz
);
CREATE INDEX book_title ON book (title);
CREATE TABLE sale (id bigint NOT NULL, book_id bigint, sold date NOT NULL) PARTITION BY RANGE (sold);
CREATE TABLE sale_2025 PARTITION OF sale FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE sale_2026 PARTITION OF sale FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE sale_2027 (id bigint NOT NULL, book_id bigint, sold date NOT NULL);
ALTER TABLE sale_2027 ADD CONSTRAINT sale_2027_bounds CHECK (sold IS NOT NULL AND sold >= '2027-01-01' AND sold < '2028-01-01');
