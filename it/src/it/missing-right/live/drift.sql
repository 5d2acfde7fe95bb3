revoke connect on database "missing-right" from public;
grant connect on database "missing-right" to app, visitor, reader;
revoke usage on schema public from public;
grant usage on schema public to visitor, reader;
grant select on flyway_schema_history to reader;
