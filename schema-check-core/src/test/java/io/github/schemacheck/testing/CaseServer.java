package io.github.schemacheck.testing;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Turns SQL into the schema that a server makes of it. Nothing is ever committed, so one database is enough; and one
 * connection, because a new one has to fill its caches of the catalogue first.
 */
public final class CaseServer implements AutoCloseable {
    private final TestServer server;
    private final TestDatabase database;
    private final Connection connection;

    public CaseServer(TestServer server) {
        this.server = server;
        database = server.createDatabase();
        try {
            connection = database.connection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int major() {
        return server.major();
    }

    public Schema schema(String sql) {
        return server.schema(sql, () -> read(sql));
    }

    /** @return a side of a case, with what both sides have */
    public Schema schema(CaseFolder each, String file) {
        return schema(each.read("before.sql").orElse("") + each.read(file).orElse(""));
    }

    /** @return the connection of all readings, outside a transaction; roll back what you do with it */
    public Connection connection() {
        return connection;
    }

    public TestServer server() {
        return server;
    }

    private Schema read(String sql) {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(sql);
                return Catalog.read(connection).schema();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // Dropping the database ends the connection.
        database.close();
    }
}
