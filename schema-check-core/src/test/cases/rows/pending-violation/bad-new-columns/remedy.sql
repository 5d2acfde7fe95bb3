-- See them:
SELECT * FROM (SELECT customer.ctid, customer.*, (18)::integer AS age, ('none'::text)::text AS code, (NULL)::text AS country, (NULL)::text AS email, (0)::integer AS points FROM public.customer) customer WHERE ((points > 0)) IS FALSE;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM (SELECT customer.ctid, customer.*, (18)::integer AS age, ('none'::text)::text AS code, (NULL)::text AS country, (NULL)::text AS email, (0)::integer AS points FROM public.customer) customer WHERE true;
-- Mend them by a migration that runs before.

-- See them:
SELECT code, pg_catalog.count(*) AS rows FROM (SELECT customer.ctid, customer.*, (18)::integer AS age, ('none'::text)::text AS code, (NULL)::text AS country, (NULL)::text AS email, (0)::integer AS points FROM ONLY public.customer) customer WHERE code IS NOT NULL GROUP BY code HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.
