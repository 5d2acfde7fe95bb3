package io.github.schemacheck.rehearsal;

import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands on the test server. */
final class TestDatabases {
    private TestDatabases() {}

    static List<String> withMark() {
        return texts("SELECT datname FROM pg_database WHERE shobj_description(oid, 'pg_database') LIKE '"
                + ShadowMark.BEGIN + "%'");
    }

    static List<String> named(String pattern) {
        return texts("SELECT datname FROM pg_database WHERE datname LIKE '" + pattern + "' ORDER BY datname");
    }

    static int sessions(String database) {
        return texts("SELECT pid FROM pg_stat_activity WHERE datname = '" + database + "'")
                .size();
    }

    /** Made where it is missing: roles outlive a test. */
    static void role(String name, String options) {
        TestServers.newest()
                .administer("DO $$ BEGIN CREATE ROLE " + name + " " + options
                        + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    }

    static long systemIdentifier() {
        return Long.parseLong(
                texts("SELECT system_identifier FROM pg_control_system()").get(0));
    }

    private static List<String> texts(String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + TestServers.newest().port() + "/postgres?user=postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
