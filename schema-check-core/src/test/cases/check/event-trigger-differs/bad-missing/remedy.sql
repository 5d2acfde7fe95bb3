DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger WHERE evtname = 'guard') THEN
        CREATE EVENT TRIGGER guard ON ddl_command_end EXECUTE FUNCTION shop.guard();
    END IF;
END $$;
ALTER EVENT TRIGGER guard OWNER TO postgres;
