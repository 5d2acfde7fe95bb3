-- The owner that public has in every new database is no news: the bootstrap role, later pg_database_owner.
SELECT n.oid, n.nspname,
    CASE WHEN n.nspname <> 'public' OR n.nspowner <> 10 AND pg_get_userbyid(n.nspowner) <> 'pg_database_owner'
        THEN pg_get_userbyid(n.nspowner) END
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';
