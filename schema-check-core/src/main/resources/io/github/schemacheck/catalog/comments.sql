-- 16384 is the first oid that is not PostgreSQL's own; the schema public is older and comes with a comment.
SELECT d.classoid::regclass, d.objoid, d.objsubid, d.description
FROM pg_description d
WHERE d.objoid >= 16384
    OR d.classoid = 'pg_namespace'::regclass AND d.description <> 'standard public schema';
