package io.github.schemacheck.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The settings of the transaction in which a database is read; all end with it. */
final class ReadTransaction {
    /** Texts that the server renders follow these, as a constant of a default does the time zone. */
    private static final List<String> ALIKE = List.of(
            "TimeZone = 'UTC'",
            "DateStyle = 'ISO, MDY'",
            "IntervalStyle = 'postgres'",
            "bytea_output = 'hex'",
            "extra_float_digits = 1",
            "quote_all_identifiers = off");

    private ReadTransaction() {}

    /** As the first statement: the driver's own way of saying this is a SET for the whole session. */
    static void begin(Connection connection, SessionSettings settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            limit(statement, settings);
        }
    }

    /** For a transaction that writes too. */
    static void limit(Statement statement, SessionSettings settings) throws SQLException {
        set(statement, "search_path = ''");
        set(statement, "jit = off");
        set(statement, "application_name = '" + SessionSettings.APPLICATION_NAME + "'");
        set(statement, "statement_timeout = " + settings.statementTimeout().toMillis());
        set(statement, "lock_timeout = " + settings.lockTimeout().toMillis());
    }

    static void renderAlike(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : ALIKE) {
                set(statement, setting);
            }
        }
    }

    private static void set(Statement statement, String setting) throws SQLException {
        statement.execute("set local " + setting);
    }
}
