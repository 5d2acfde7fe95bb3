-- See them:
WITH r AS MATERIALIZED (SELECT pg_catalog.row_number() OVER () AS "row number", "Id"::text AS "value of Id", (rooms) AS "element 0", (((during * '[2026-01-01,)'::daterange))) AS "element 1" FROM ONLY "Hotel"."Booking" WHERE ((NOT cancelled) AND ("Id" <> 6)))
SELECT a.* FROM r a WHERE EXISTS (SELECT FROM r b WHERE a."row number" <> b."row number" AND a."element 0" && b."element 0" AND a."element 1" && b."element 1");
-- Mend them by a migration that runs before.
