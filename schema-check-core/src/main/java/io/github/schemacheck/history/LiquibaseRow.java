package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.Resources;

/**
 * One row of {@code databasechangelog}.
 *
 * @param path as the row has it
 * @param execType EXECUTED, RERAN, MARK_RAN, SKIPPED or FAILED
 * @param checkSum {@code version:sum}; empty where it was cleared
 */
public record LiquibaseRow(String id, String author, String path, String execType, String checkSum) {
    /** @return in the form in which Liquibase compares paths */
    String normalizedPath() {
        return Resources.normalized(path);
    }

    String file() {
        return normalizedPath().replaceFirst("^.*/", "");
    }

    /** @return as Liquibase names a change set */
    public String name() {
        return normalizedPath() + "::" + id + "::" + author;
    }
}
