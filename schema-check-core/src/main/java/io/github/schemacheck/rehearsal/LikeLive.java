package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.sql.SchemaScript;
import io.github.schemacheck.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Gives an empty shadow the objects of live, and the rows of its version table. */
final class LikeLive {
    private static final String INSERT = " (installed_rank, version, description, type, script, checksum,"
            + " installed_by, execution_time, success) VALUES (?, ?, ?, ?, ?, ?, current_user, 0, ?)";

    private LikeLive() {}

    /** @return what could not be built, one line each: what has no script, and what this server refuses */
    static List<String> build(Connection connection, Schema live) throws SQLException {
        SchemaScript script = SchemaScript.of(live);
        List<String> notBuilt = new ArrayList<>();
        script.leftOut().forEach(left -> notBuilt.add(left.toString()));
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement one : script.statements()) {
                try {
                    statement.execute(one.text());
                } catch (SQLException e) {
                    notBuilt.add(firstLine(one.text()) + " …: " + firstLine(String.valueOf(e.getMessage())));
                }
            }
        }
        return notBuilt;
    }

    static void record(Connection connection, VersionTable<FlywayRow> table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table.name() + INSERT)) {
            for (FlywayRow row : table.rows()) {
                insert.setInt(1, row.rank());
                insert.setString(2, row.version().orElse(null));
                insert.setString(3, row.description());
                insert.setString(4, row.type());
                insert.setString(5, row.script());
                insert.setObject(6, row.checksum().isPresent() ? row.checksum().getAsInt() : null);
                insert.setBoolean(7, row.success());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
