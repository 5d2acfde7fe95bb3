-- Another project's history, in the same database.
CREATE TABLE flyway_schema_history (
    installed_rank int PRIMARY KEY, version text, description text, type text, script text, checksum int, success boolean
);
