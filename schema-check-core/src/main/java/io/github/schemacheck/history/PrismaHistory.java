package io.github.schemacheck.history;

import io.github.schemacheck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads Prisma's version tables; writes nothing. */
public final class PrismaHistory {
    private PrismaHistory() {}

    /** @return every {@code _prisma_migrations} of the database, readable or not, by schema */
    public static List<QualifiedName> tables(Connection connection) throws SQLException {
        List<QualifiedName> tables = new ArrayList<>();
        String sql = SqlText.of("flyway-tables.sql").replace("= :table", "= ?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "_prisma_migrations");
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tables.add(new QualifiedName(row.getString(1), row.getString(2)));
                }
            }
        }
        return List.copyOf(tables);
    }

    /** @return in the order in which they were started */
    public static List<PrismaRow> rows(Connection connection, QualifiedName table) throws SQLException {
        String sql = "SELECT migration_name, checksum, finished_at IS NOT NULL, rolled_back_at IS NOT NULL,"
                + " logs IS NOT NULL, applied_steps_count FROM " + table + " ORDER BY started_at, id";
        List<PrismaRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(new PrismaRow(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getInt(6)));
            }
        }
        return List.copyOf(rows);
    }
}
