package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.history.FlywayHistory;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the shadow has to know of the live database.
 *
 * @param databaseOwner the role that owns it
 * @param roles all roles but PostgreSQL's own, sorted
 * @param versionTable Flyway's table there; absent where the expected schema does not come from Flyway
 */
public record LiveFacts(
        ServerFacts server, String databaseOwner, List<String> roles, VersionTable<FlywayRow> versionTable) {
    private static final String OWNER =
            "SELECT pg_catalog.pg_get_userbyid(datdba) FROM pg_catalog.pg_database WHERE datname = current_database()";
    private static final String ROLES =
            "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname NOT LIKE 'pg\\_%' ORDER BY rolname";

    public LiveFacts {
        roles = List.copyOf(roles);
    }

    /** @param connection of the live database, inside a transaction */
    public static LiveFacts read(Connection connection, ServerFacts server, ExpectedSource source) throws SQLException {
        VersionTable<FlywayRow> table = source instanceof ExpectedSource.FlywayMigrations flyway
                ? FlywayHistory.read(connection, flyway.settings())
                : new VersionTable.Absent<>(new QualifiedName("public", "flyway_schema_history"), List.of());
        return new LiveFacts(server, texts(connection, OWNER).get(0), texts(connection, ROLES), table);
    }

    /** @return the role that migrates: what it creates is its own */
    String migrationRole() {
        return versionTable instanceof VersionTable.Found<FlywayRow> found ? found.owner() : databaseOwner;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
