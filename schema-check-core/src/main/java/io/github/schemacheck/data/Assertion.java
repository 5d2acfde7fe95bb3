package io.github.schemacheck.data;

/**
 * A query of the project that has to return no row.
 *
 * @param name path of its file below the folder, without {@code .sql}: {@code orders/no-negative-total}
 * @param sql the text of the file, comments and all
 * @param level how bad a row is
 * @param when at which stage it holds
 * @param message what a row means, in the project's words; may be empty
 */
public record Assertion(String name, String sql, Level level, When when, String message) {
    /** As severities are called. */
    public enum Level {
        ERROR,
        WARNING,
        INFO
    }

    /** Before or after migrating. */
    public enum When {
        ALWAYS,
        BEFORE,
        AFTER
    }
}
