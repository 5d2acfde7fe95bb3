drop table flyway_schema_history;
