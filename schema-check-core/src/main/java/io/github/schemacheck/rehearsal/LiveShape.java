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
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a shadow what live is: its schema, and its version table with its rows, so that Flyway begins where it would on
 * live. Other rows stay on live.
 *
 * @param table of Flyway; where it was found it is part of the schema, and elsewhere it has no rows
 */
record LiveShape(Schema schema, VersionTable<FlywayRow> table) {
    private static final String COLUMNS = " (installed_rank, version, description, type, script, checksum,"
            + " installed_by, execution_time, success) VALUES (?, ?, ?, ?, ?, ?, current_user, 0, ?)";

    /** @return what could not be built, one line each: what has no script, and what this server refuses */
    List<String> build(Connection connection) throws SQLException {
        SchemaScript script = SchemaScript.of(schema);
        List<String> notBuilt = new ArrayList<>();
        script.leftOut().forEach(left -> notBuilt.add(left.toString()));
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement each : script.statements()) {
                try {
                    statement.execute(each.text());
                } catch (SQLException e) {
                    notBuilt.add(firstLine(each.text()) + " …: " + firstLine(String.valueOf(e.getMessage())));
                }
            }
        }
        copyRows(connection);
        return notBuilt;
    }

    /** A script cannot make an index that is invalid. */
    void invalidate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Index index : schema.all(Index.class).toList()) {
                if (!index.state().valid()) {
                    statement.execute("UPDATE pg_catalog.pg_index SET indisvalid = false"
                            + " WHERE indexrelid = pg_catalog.to_regclass("
                            + Identifier.literal(index.qualifiedName().toString()) + ")");
                }
            }
        }
    }

    /** @param built what became of it, with the names of live's roles */
    List<NotTraced> unlike(Schema built) {
        return SchemaDiff.between(schema, built)
                .roots()
                .map(change -> new NotTraced(change.toString(), "the shadow could not be made like live in this"))
                .toList();
    }

    private void copyRows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table.name() + COLUMNS)) {
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

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
