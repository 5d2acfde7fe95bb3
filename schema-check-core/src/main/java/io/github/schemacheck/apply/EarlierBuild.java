package io.github.schemacheck.apply;

import io.github.schemacheck.apply.ConcurrentBuild.NamedIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an earlier run left of a concurrent build when it was killed: an invalid index, which IF NOT EXISTS would keep
 * as it is; or a whole one, as the server went on without it.
 *
 * @param connection in auto-commit mode
 */
record EarlierBuild(Connection connection, NamedIndex index, Consumer<String> said) {
    private static final String FIND =
            """
            SELECT i.indexrelid::regclass, i.indisvalid, pg_catalog.pg_get_indexdef(i.indexrelid)
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relkind = 'i'
            AND c.relname = (pg_catalog.parse_ident(?))[1]::name""";
    private static final String TWIN = "schema_check_twin";
    private static final String TWIN_INDEX = "schema_check_twin_index";

    private record Found(String name, boolean valid, String definition) {}

    /** @return the statement to run now */
    String next(String sql) throws SQLException {
        Optional<Found> found = find(index.table(), index.name());
        if (found.isPresent() && !found.get().valid()) {
            found = whenNoBuildRuns();
        }
        if (found.isEmpty()) {
            return sql;
        }
        if (!found.get().valid()) {
            said.accept("Dropping the invalid index " + found.get().name() + ", which a killed build left behind");
            execute("DROP INDEX CONCURRENTLY IF EXISTS " + found.get().name());
            return sql;
        }
        if (index.ifNotExists() || !isSame(found.get())) {
            return sql;
        }
        said.accept("The index " + found.get().name() + " is there already, whole and as it is wanted");
        return index.sqlIfNotExists();
    }

    /** The table is locked as a build locks it: one that is still at work is waited for, and never harmed. */
    private Optional<Found> whenNoBuildRuns() throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute("LOCK TABLE " + index.table() + " IN SHARE UPDATE EXCLUSIVE MODE");
            return find(index.table(), index.name());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Both texts are the server's: the other is of the same index on an empty table of the same columns. */
    private boolean isSame(Found found) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute("CREATE TEMPORARY TABLE " + TWIN + " (LIKE " + index.table() + ")");
            execute(index.sqlFor(TWIN_INDEX, "pg_temp." + TWIN));
            return find("pg_temp." + TWIN, TWIN_INDEX)
                    .filter(twin -> kind(twin).equals(kind(found)))
                    .isPresent();
        } catch (SQLException notToBeTold) {
            return false;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Without the names of index and table. */
    private static String kind(Found index) {
        String text = index.definition();
        return text.startsWith("CREATE UNIQUE") + text.substring(text.indexOf(" USING "));
    }

    private Optional<Found> find(String table, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, table);
            query.setString(2, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Found(row.getString(1), row.getBoolean(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
