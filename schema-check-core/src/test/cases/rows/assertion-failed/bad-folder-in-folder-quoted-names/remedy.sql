-- See them all:
WITH bad AS (SELECT * FROM "Shop"."Order; no. 1" WHERE note LIKE '%;%' OR note = $tag$;$tag$ OR note IS NULL)
SELECT "Id", note FROM bad ORDER BY 1
;
