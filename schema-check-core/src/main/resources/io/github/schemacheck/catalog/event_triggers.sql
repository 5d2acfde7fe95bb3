SELECT e.oid, e.evtname, pg_get_userbyid(e.evtowner), e.evtevent, n.nspname, p.proname, e.evtenabled, e.evttags
FROM pg_event_trigger e
JOIN pg_proc p ON p.oid = e.evtfoid
JOIN pg_namespace n ON n.oid = p.pronamespace;
