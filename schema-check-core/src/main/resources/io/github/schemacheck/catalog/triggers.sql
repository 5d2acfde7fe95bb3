-- In PostgreSQL 14 a trigger that was cloned to a partition counts as internal; those of constraints are folded into
-- the constraint.
SELECT t.oid, t.tgrelid, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled,
    CASE WHEN t.tgparentid <> 0 THEN (
        SELECT ARRAY[p.tgrelid::text, p.tgname::text] FROM pg_trigger p WHERE p.oid = t.tgparentid) END
FROM pg_trigger t
WHERE NOT t.tgisinternal
    OR t.tgparentid <> 0 AND NOT EXISTS (
        SELECT FROM pg_constraint c WHERE c.oid = t.tgconstraint AND c.contype <> 't');
