package io.github.schemacheck.diff;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Turns SQL into the schema that a server makes of it. Nothing is ever committed, so one database is enough. */
final class CaseServer implements AutoCloseable {
    private final TestServer server;
    private final TestDatabase database;
    private final Connection connection;
    private final Map<String, Schema> schemas = new HashMap<>();

    CaseServer(TestServer server) throws SQLException {
        this.server = server;
        for (String role : new String[] {"app_reader", "app_writer"}) {
            server.administer("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role
                    + "') THEN CREATE ROLE " + role + "; END IF; END $$");
        }
        database = server.createDatabase();
        connection = database.connection();
        connection.setAutoCommit(false);
    }

    int major() {
        return server.major();
    }

    /** Many cases have a side in common. */
    Schema schema(String sql) throws SQLException {
        Schema known = schemas.get(sql);
        if (known == null) {
            known = read(sql);
            schemas.put(sql, known);
        }
        return known;
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
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
