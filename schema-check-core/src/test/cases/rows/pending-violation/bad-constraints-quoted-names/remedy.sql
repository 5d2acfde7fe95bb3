-- See them:
SELECT * FROM "Shop"."Customer" WHERE (("order" > 0)) IS FALSE;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM "Shop"."Customer" WHERE country IS NULL;
-- Mend them by a migration that runs before.

-- See them:
SELECT country, (lower(email)), pg_catalog.count(*) AS rows FROM ONLY "Shop"."Customer" WHERE ("order" <> 5) AND country IS NOT NULL AND (lower(email)) IS NOT NULL GROUP BY country, (lower(email)) HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.

-- See them:
SELECT email, pg_catalog.count(*) AS rows FROM ONLY "Shop"."Customer" WHERE email IS NOT NULL GROUP BY email HAVING pg_catalog.count(*) > 1;
-- Mend them by a migration that runs before.
