package io.github.schemacheck.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of one test; closing drops it, whoever is still connected. */
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public TestServer server() {
        return server;
    }

    public String name() {
        return name;
    }

    /** @return the JDBC URL for the superuser, who needs no password */
    public String url() {
        return server.url(name);
    }

    /** @return the JDBC URL for another role; no role needs a password */
    public String url(String role) {
        return server.url(name, role);
    }

    /** @return a new connection of the superuser, to be closed by the caller */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** @return a new connection of that role, to be closed by the caller */
    public Connection connection(String role) throws SQLException {
        return DriverManager.getConnection(url(role));
    }

    /** Runs statements, separated by semicolons, in one transaction unless they say otherwise. */
    public void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("In PostgreSQL " + server.major() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
