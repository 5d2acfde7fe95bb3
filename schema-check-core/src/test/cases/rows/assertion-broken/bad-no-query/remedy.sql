-- mend commit.sql: one query that only reads. Where it needs what a pending migration makes,
-- begin it with
-- stage: after

-- mend delete.sql: one query that only reads. Where it needs what a pending migration makes,
-- begin it with
-- stage: after
