package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.TableSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What decides on live whether a lock hurts.
 *
 * @param sizes of tables and materialized views; of a partitioned table those of its partitions together
 * @param indexScans of indexes that queries used since the statistics were reset
 * @param lockTimeout of a session that sets none, as PostgreSQL writes it; {@code 0} for ever
 */
public record LiveTables(Map<QualifiedName, TableSize> sizes, Map<QualifiedName, Long> indexScans, String lockTimeout) {
    public LiveTables {
        sizes = Map.copyOf(sizes);
        indexScans = Map.copyOf(indexScans);
    }

    /** @param connection of the live database */
    public static LiveTables read(Connection connection) throws SQLException {
        Map<QualifiedName, TableSize> sizes = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(query())) {
                while (row.next()) {
                    sizes.put(
                            new QualifiedName(row.getString("schema"), row.getString("name")),
                            new TableSize(
                                    row.getLong("rows"),
                                    row.getLong("bytes"),
                                    row.getLong("index_bytes"),
                                    row.getInt("indexes")));
                }
            }
            Map<QualifiedName, Long> scans = indexScans(statement);
            String timeout = "SELECT reset_val || coalesce(unit, '') FROM pg_settings WHERE name = 'lock_timeout'";
            try (ResultSet row = statement.executeQuery(timeout)) {
                row.next();
                return new LiveTables(sizes, scans, row.getString(1));
            }
        }
    }

    private static Map<QualifiedName, Long> indexScans(Statement statement) throws SQLException {
        Map<QualifiedName, Long> scans = new HashMap<>();
        try (ResultSet row = statement.executeQuery("SELECT schemaname, indexrelname, idx_scan"
                + " FROM pg_catalog.pg_stat_user_indexes WHERE idx_scan > 0")) {
            while (row.next()) {
                scans.put(new QualifiedName(row.getString(1), row.getString(2)), row.getLong(3));
            }
        }
        return scans;
    }

    private static String query() {
        try (InputStream in =
                Objects.requireNonNull(LiveTables.class.getResourceAsStream("table-sizes.sql"), "table-sizes.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
