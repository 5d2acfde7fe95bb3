package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A connection that may write to the live database, in one transaction; what is not committed is gone on closing. */
public final class WriteAccess implements AutoCloseable {
    private final Connection connection;
    private final Secrets secrets;

    private WriteAccess(Connection connection, Secrets secrets) {
        this.connection = connection;
        this.secrets = secrets;
    }

    /** @throws ProblemException where there is no way in */
    public static WriteAccess open(DatabaseUrl url, SessionSettings settings) {
        Connection connection = new Connecting(url, settings).open(false);
        WriteAccess access = new WriteAccess(connection, url.secrets());
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                ReadTransaction.limit(statement, settings);
            }
            return access;
        } catch (SQLException e) {
            access.close();
            throw access.problem(e);
        }
    }

    /**
     * A connection for a tool that has transactions of its own, in auto-commit mode.
     *
     * @param sessionSettings PostgreSQL's, by name, as the server's own: RESET comes back to them
     * @throws ProblemException where there is no way in
     */
    public static Connection connect(DatabaseUrl url, SessionSettings settings, Map<String, String> sessionSettings) {
        return new Connecting(url, settings).open(sessionSettings);
    }

    public Connection connection() {
        return connection;
    }

    /** @return what went wrong, for people and without secrets */
    public ProblemException problem(SQLException e) {
        return ReadProblem.of(e, secrets);
    }

    @Override
    public void close() {
        Connecting.closeQuietly(connection);
    }
}
