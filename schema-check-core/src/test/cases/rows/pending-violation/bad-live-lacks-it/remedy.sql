-- See them:
SELECT * FROM public.customer WHERE ((country <> ''::text)) IS FALSE;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.customer WHERE email IS NULL;
-- Mend them by a migration that runs before.

-- See them:
SELECT email, pg_catalog.count(*) AS rows FROM ONLY public.customer WHERE email IS NOT NULL GROUP BY email HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.
