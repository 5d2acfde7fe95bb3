package io.github.schemacheck.testing;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns SQL into the schema that a server makes of it. Nothing is ever committed, so one database is enough; and one
 * connection, because a new one has to fill its caches of the catalogue first.
 */
public final class CaseServer implements AutoCloseable {
    private final TestServer server;
    private final TestDatabase database;
    private final Connection connection;
    private final Map<String, Schema> schemas = new HashMap<>();

    public CaseServer(TestServer server) {
        this.server = server;
        for (String role : new String[] {"app_reader", "app_writer"}) {
            server.administer("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role
                    + "') THEN CREATE ROLE " + role + "; END IF; END $$");
        }
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

    /** Many cases have a side in common. */
    public Schema schema(String sql) throws SQLException {
        Schema known = schemas.get(sql);
        if (known == null) {
            known = read(sql);
            schemas.put(sql, known);
        }
        return known;
    }

    /** @return a side of a case, with what both sides have */
    public Schema schema(CaseFolder each, String file) throws SQLException {
        return schema(each.read("before.sql").orElse("") + each.read(file).orElse(""));
    }

    /** @return the connection of all readings, outside a transaction; roll back what you do with it */
    public Connection connection() {
        return connection;
    }

    public TestServer server() {
        return server;
    }

    private Schema read(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Catalog.read(connection).schema();
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        // Dropping the database ends the connection.
        database.close();
    }
}
