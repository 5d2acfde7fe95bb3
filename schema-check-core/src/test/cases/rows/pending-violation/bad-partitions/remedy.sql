-- See them:
SELECT * FROM public.event WHERE ((kind <> 'x'::text)) IS FALSE;
-- Mend them by a migration that runs before.

-- See them:
SELECT id, at, pg_catalog.count(*) AS rows FROM public.event WHERE id IS NOT NULL AND at IS NOT NULL GROUP BY id, at HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.
