package io.github.schemacheck.history;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads Flyway's version table; writes nothing and needs no right but USAGE and SELECT. */
public final class FlywayHistory {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private FlywayHistory() {}

    /**
     * Looks for the table that Flyway itself would use; tables of that name elsewhere are only named.
     *
     * @param connection inside a transaction; it stays usable even where the table is locked
     */
    public static VersionTable read(Connection connection, FlywaySettings settings) throws SQLException {
        Optional<String> configured = settings.defaultSchema();
        String schema = configured.isPresent() ? configured.get() : defaultSchema(connection);
        QualifiedName wanted = new QualifiedName(schema, settings.table());
        List<Candidate> candidates = candidates(connection, settings.table());
        Optional<Candidate> found =
                candidates.stream().filter(c -> c.name.equals(wanted)).findFirst();
        if (found.isEmpty()) {
            return new VersionTable.Absent(
                    wanted, candidates.stream().map(Candidate::name).toList());
        }
        Optional<VersionTable> obstacle = found.get().obstacle(grantee(connection));
        return obstacle.isPresent() ? obstacle.get() : rows(connection, found.get());
    }

    private record Candidate(QualifiedName name, String owner, boolean usage, boolean select, boolean rowSecurity) {
        Optional<VersionTable> obstacle(String role) {
            if (!usage) {
                String grant = "GRANT USAGE ON SCHEMA " + Identifier.quote(name.schema()) + " TO " + role + ";";
                return notReadable("the role has no USAGE on its schema", grant);
            }
            if (!select) {
                return notReadable("the role has no SELECT on it", "GRANT SELECT ON " + name + " TO " + role + ";");
            }
            if (rowSecurity) {
                // Rows that a policy hides look like an empty table.
                String policy = "CREATE POLICY schema_check ON " + name + " FOR SELECT TO " + role + " USING (true);";
                return notReadable("row level security hides its rows from the role", policy);
            }
            return Optional.empty();
        }

        private Optional<VersionTable> notReadable(String reason, String remedy) {
            return Optional.of(new VersionTable.NotReadable(name, reason, remedy));
        }
    }

    /** Named, because somebody else runs the remedy: to him CURRENT_USER is himself. */
    private static String grantee(Connection connection) throws SQLException {
        return Identifier.quote(connection.getMetaData().getUserName());
    }

    private static String defaultSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlText.of("default-schema.sql"))) {
            return row.next() ? row.getString(1) : "public";
        }
    }

    private static List<Candidate> candidates(Connection connection, String table) throws SQLException {
        String sql = SqlText.of("flyway-tables.sql").replace("= :table", "= ?");
        List<Candidate> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Candidate(
                            new QualifiedName(row.getString(1), row.getString(2)),
                            row.getString(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getBoolean(6)));
                }
            }
        }
        return found;
    }

    private static VersionTable rows(Connection connection, Candidate table) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '500ms'");
            return new VersionTable.Found(table.name(), table.owner(), rows(statement, table.name()));
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            return new VersionTable.Busy(table.name());
        } finally {
            // Also gives the session its own lock_timeout back.
            connection.rollback(before);
            connection.setAutoCommit(alone);
        }
    }

    private static List<FlywayRow> rows(Statement statement, QualifiedName table) throws SQLException {
        String sql = "SELECT installed_rank, version, description, type, script, checksum, success FROM " + table
                + " ORDER BY installed_rank";
        List<FlywayRow> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                OptionalInt checksum = row.getObject(6) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(6));
                rows.add(new FlywayRow(
                        row.getInt(1),
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getString(3)).orElse(""),
                        row.getString(4),
                        row.getString(5),
                        checksum,
                        row.getBoolean(7)));
            }
        }
        return rows;
    }
}
