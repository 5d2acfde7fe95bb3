package io.github.schemacheck.history;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of Flyway's version table.
 *
 * @param rank installed_rank; 0 for the row of a created schema
 * @param version as stored; empty for repeatable migrations
 * @param type SQL, JDBC, BASELINE, SQL_BASELINE, SCHEMA, DELETE …
 * @param script relative to the location; the class of a Java migration
 */
public record FlywayRow(
        int rank,
        Optional<String> version,
        String description,
        String type,
        String script,
        OptionalInt checksum,
        boolean success) {

    /** @return as people say it: the script, or version and description where there is none */
    public String name() {
        return script.startsWith("<<") ? version.orElse("") + " " + description : script;
    }
}
