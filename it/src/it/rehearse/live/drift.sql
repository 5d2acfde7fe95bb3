-- Rows enough for a lock to be felt.
INSERT INTO book (title) SELECT repeat('A long title. ', 8) || n FROM generate_series(1, 100000) n;
ANALYZE book;
