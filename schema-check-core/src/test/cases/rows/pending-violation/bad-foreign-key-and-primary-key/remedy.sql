-- See them:
SELECT * FROM (SELECT orders.ctid, orders.*, (NULL)::integer AS agent FROM public.orders) orders WHERE id IS NULL;
-- Mend them by a migration that runs before.

-- See them:
SELECT c.* FROM ONLY public.orders c WHERE c.customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM ONLY public.customer p WHERE p.id = c.customer_id);
-- Mend them by a migration that runs before.

-- See them:
SELECT id, pg_catalog.count(*) AS rows FROM (SELECT orders.ctid, orders.*, (NULL)::integer AS agent FROM ONLY public.orders) orders WHERE id IS NOT NULL GROUP BY id HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.
