-- Not by hand: what autovacuum does, so that a rehearsal knows how many rows there are.
ANALYZE;
