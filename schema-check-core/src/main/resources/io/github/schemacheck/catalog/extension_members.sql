-- What belongs to an extension, and is therefore not compared by itself.
SELECT d.classid::regclass, d.objid
FROM pg_depend d
WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass;
