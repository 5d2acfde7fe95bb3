-- See them:
WITH r AS MATERIALIZED (SELECT pg_catalog.row_number() OVER () AS "row number", ctid::text AS "value of ctid", (article) AS "element 0", (valid) AS "element 1" FROM ONLY public.price)
SELECT a.* FROM r a WHERE pg_catalog.isempty(a."element 1") OR EXISTS (SELECT FROM r b WHERE a."row number" <> b."row number" AND a."element 0" OPERATOR(pg_catalog.=) b."element 0" AND a."element 1" OPERATOR(pg_catalog.&&) b."element 1");
-- Mend them by a migration that runs before.

-- See them:
WITH r AS MATERIALIZED (SELECT pg_catalog.row_number() OVER () AS "row number", ctid::text AS "value of ctid", (article) AS "element 0", (valid) AS "element 1" FROM ONLY public.discount)
SELECT a.* FROM r a WHERE pg_catalog.isempty(a."element 1") OR EXISTS (SELECT FROM r b WHERE a."row number" <> b."row number" AND a."element 0" OPERATOR(pg_catalog.=) b."element 0" AND a."element 1" OPERATOR(pg_catalog.&&) b."element 1");
-- Mend them by a migration that runs before.
