package io.github.schemacheck.history;

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

/**
 * The version tables of the live database; reads them without ever waiting behind a migration that runs now.
 *
 * @param schema that somebody named: in the database's URL, in the settings of a tool
 */
record LiveTables(Connection connection, Optional<String> schema) {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String UNDEFINED_COLUMN = "42703";

    /** @param <R> what one row says */
    interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    /** @return every table of that name, readable or not, by schema */
    List<TableFound> named(String table) throws SQLException {
        return found(SqlText.of("tables-named.sql").replace("= :table", "= ?"), table);
    }

    /** @return every table that has a column of that name and no other one, readable or not, by schema */
    List<TableFound> withOnlyColumn(String column) throws SQLException {
        return found(SqlText.of("tables-with-only-column.sql").replace("[:column", "[?"), column);
    }

    /** @return every table that has all these columns, readable or not, by schema */
    List<TableFound> withColumns(List<String> columns) throws SQLException {
        return found(
                SqlText.of("tables-with-columns.sql").replace("array[:columns]", "string_to_array(?, ',')"),
                String.join(",", columns));
    }

    private List<TableFound> found(String sql, String name) throws SQLException {
        List<TableFound> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new TableFound(
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

    /** @return the schema in which a tool looks that is told of none: the first of the search_path */
    String usualSchema() throws SQLException {
        return schema.isPresent() ? schema.get() : ofSearchPath();
    }

    private String ofSearchPath() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlText.of("default-schema.sql"))) {
            return row.next() ? row.getString(1) : "public";
        }
    }

    /** @param columns and what follows the name of the table are SQL */
    <R> VersionTable<R> read(TableFound table, String columns, String order, Row<R> mapper) throws SQLException {
        // The role is named, because somebody else runs the remedy: to him CURRENT_USER is himself.
        String role = Identifier.quote(connection.getMetaData().getUserName());
        Optional<VersionTable<R>> obstacle = table.obstacle(role);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        String sql = "SELECT " + columns + " FROM " + table.name() + " ORDER BY " + order;
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '500ms'");
            return new VersionTable.Found<>(table.name(), table.owner(), rows(statement, sql, mapper));
        } catch (SQLException e) {
            return unread(table.name(), e);
        } finally {
            // Also gives the session its own lock_timeout back.
            connection.rollback(before);
            connection.setAutoCommit(alone);
        }
    }

    private static <R> VersionTable<R> unread(QualifiedName name, SQLException why) throws SQLException {
        if (LOCK_NOT_AVAILABLE.equals(why.getSQLState())) {
            return new VersionTable.Busy<>(name);
        }
        if (UNDEFINED_COLUMN.equals(why.getSQLState())) {
            return new VersionTable.NotReadable<>(
                    name,
                    "it lacks a column that the tool gives it",
                    "SELECT * FROM " + name + " LIMIT 1; -- is it the tool's table?");
        }
        throw why;
    }

    private static <R> List<R> rows(Statement statement, String sql, Row<R> mapper) throws SQLException {
        List<R> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(mapper.of(row));
            }
        }
        return rows;
    }

    /** @return whether somebody holds the advisory lock of that number in this database */
    boolean isLocked(long advisory) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlText.of("advisory-lock.sql"))) {
            statement.setLong(1, advisory);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
