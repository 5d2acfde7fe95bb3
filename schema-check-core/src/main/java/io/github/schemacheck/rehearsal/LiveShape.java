package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.sql.SchemaScript;
import io.github.schemacheck.sql.SqlStatement;
import io.github.schemacheck.trace.Trace.NotTraced;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;

/**
 * Makes a shadow what live is: its schema, and its version table with its rows, so that Flyway begins where it would on
 * live. Other rows stay on live.
 *
 * @param table of Flyway, which is part of the schema
 */
record LiveShape(Schema schema, VersionTable.Found<FlywayRow> table) {

    void build(ShadowDatabase shadow) throws SQLException {
        try (Connection connection = shadow.connect()) {
            for (SqlStatement each : SchemaScript.of(schema).statements()) {
                tried(connection, each.text());
            }
            for (Index index : invalid()) {
                tried(
                        connection,
                        "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = "
                                + Identifier.literal(index.qualifiedName().toString()) + "::regclass");
            }
            copyRows(connection);
        }
    }

    /** @param built what became of it, with the names of live's roles */
    List<NotTraced> unlike(Schema built) {
        return SchemaDiff.between(schema, built)
                .roots()
                .map(change -> new NotTraced(change.toString(), "the shadow could not be made like live in this"))
                .toList();
    }

    private List<Index> invalid() {
        return schema.all(Index.class).filter(index -> !index.state().valid()).toList();
    }

    /** What is refused shows in the difference. */
    private static void tried(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            // The others stand for themselves.
        }
    }

    private void copyRows(Connection connection) throws SQLException {
        String insert =
                "INSERT INTO " + table.name() + " (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (?, ?, ?, ?, ?, ?, current_user, 0, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (FlywayRow row : table.rows()) {
                statement.setInt(1, row.rank());
                statement.setString(2, row.version().orElse(null));
                statement.setString(3, row.description());
                statement.setString(4, row.type());
                statement.setString(5, row.script());
                statement.setObject(
                        6, row.checksum().isPresent() ? row.checksum().getAsInt() : null, Types.INTEGER);
                statement.setBoolean(7, row.success());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
