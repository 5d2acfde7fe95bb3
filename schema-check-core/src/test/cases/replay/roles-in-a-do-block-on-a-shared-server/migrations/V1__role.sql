DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reporting') THEN
        EXECUTE 'CREATE ROLE reporting';
    END IF;
END
$$;
