package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A throw-away database.
 *
 * @param source connects as the role that migrates
 * @param url for other tools, with user and password
 * @param liveRole what that role is called on the live server
 * @param notes in what it is unlike the live database
 * @param drop closes and removes it
 */
record ShadowDatabase(PGSimpleDataSource source, String url, String liveRole, List<String> notes, Runnable drop)
        implements AutoCloseable {
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Runs SQL as it is, in one implicit transaction unless it says otherwise. */
    void execute(String sql, String what) {
        if (sql.isBlank()) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ProblemException(
                    what + " failed on the shadow: " + e.getMessage(), "correct it and run again.", e);
        }
    }

    Schema read(Schemas schemas) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL search_path = ''; SET LOCAL jit = off");
            }
            return RoleNames.renamed(schemas.read(connection), source.getUser(), liveRole);
        } catch (SQLException e) {
            throw new ProblemException("The shadow could not be read: " + e.getMessage(), "run again with -e.", e);
        }
    }

    @Override
    public void close() {
        drop.run();
    }
}
