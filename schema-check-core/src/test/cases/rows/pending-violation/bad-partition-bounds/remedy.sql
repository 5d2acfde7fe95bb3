-- See them:
SELECT * FROM public.click_1 WHERE (pg_catalog.satisfies_hash_partition('public.click'::pg_catalog.regclass, 2,1, id)) IS NOT TRUE;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.event_rest WHERE at IS NOT NULL AND id IS NOT NULL AND (at) >= ('2026-01-01') AND (at, id) < ('2026-12-31', 5);
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.event_old WHERE (at IS NOT NULL AND id IS NOT NULL AND true AND (at, id) < ('2025-01-01', 7)) IS NOT TRUE;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.guest_rest WHERE (lower("Country") IS NULL OR lower("Country") IN ('de', 'ch, li'));
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.tail_rest WHERE (day IS NOT NULL AND (day) >= ('2026-01-01') AND true);
-- Mend them by a migration that runs before.
