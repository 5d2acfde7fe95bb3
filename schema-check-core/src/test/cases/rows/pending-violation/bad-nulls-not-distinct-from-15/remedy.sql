-- See them:
SELECT email, pg_catalog.count(*) AS rows FROM ONLY public.customer GROUP BY email HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.
