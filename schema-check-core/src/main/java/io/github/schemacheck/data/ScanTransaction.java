package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Short read-only transactions, each with one snapshot; all settings are local, as poolers need it. */
final class ScanTransaction implements AutoCloseable {
    private final Connection connection;

    /**
     * @param settings further SET LOCAL, as {@code name = value}
     * @param timeout of each statement; at least a millisecond is given
     */
    ScanTransaction(Connection connection, Duration timeout, List<String> settings) throws SQLException {
        this.connection = connection;
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
        } else {
            connection.rollback();
        }
        StringBuilder sql = new StringBuilder("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;");
        // row_security = off makes the server refuse where a policy would hide rows, instead of hiding them.
        List<String> always = List.of("search_path = ''", "row_security = off", "jit = off", "lock_timeout = '2s'");
        always.forEach(setting -> sql.append("SET LOCAL ").append(setting).append(';'));
        sql.append("SET LOCAL statement_timeout = ")
                .append(Math.max(1, timeout.toMillis()))
                .append(';');
        settings.forEach(setting -> sql.append("SET LOCAL ").append(setting).append(';'));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.toString());
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Nothing was written: a rollback is as good as a commit and cannot fail differently. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
    }

    private void rollback(SQLException first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }
}
