package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that catalogue and statistics say about one key.
 *
 * @param leaves the tables that hold the child's rows
 */
record KeyReading(KeyShape shape, KeyStatistics statistics, List<TableSide.Leaf> leaves) {

    /** As {@link #of}, but asks no more than the choice of a strategy needs: of a small table, hardly anything. */
    static KeyReading toScan(Connection connection, ForeignKey key) throws SQLException {
        TableSide child = TableSide.read(connection, key.table());
        TableSide parent = TableSide.read(connection, key.references().table());
        KeyShape shape = shape(connection, key, child, parent);
        KeyStatistics statistics = ScanChoice.isSmall(child.rows())
                ? KeyStatistics.small(child)
                : statistics(connection, key, shape, new Sides(child, parent));
        return new KeyReading(shape, statistics, child.leaves());
    }

    static KeyReading of(Connection connection, ForeignKey key) throws SQLException {
        TableSide child = TableSide.read(connection, key.table());
        TableSide parent = TableSide.read(connection, key.references().table());
        KeyShape shape = shape(connection, key, child, parent);
        KeyStatistics statistics = statistics(connection, key, shape, new Sides(child, parent));
        return new KeyReading(shape, statistics, child.leaves());
    }

    private record Sides(TableSide child, TableSide parent) {}

    private static KeyShape shape(Connection connection, ForeignKey key, TableSide child, TableSide parent)
            throws SQLException {
        return new KeyShape(
                child.from(),
                parent.from(),
                pairs(connection, key),
                key.references().match(),
                key.references().period());
    }

    private static KeyStatistics statistics(Connection connection, ForeignKey key, KeyShape shape, Sides sides)
            throws SQLException {
        TableSide child = sides.child();
        return new KeyStatistics(
                child.rows(),
                child.pages(),
                distinct(connection, key, child.rows()),
                child.visible(),
                sides.parent().rows(),
                missingIds(connection, shape, sides.parent()),
                indexes(connection, key.table(), key.columns()),
                indexes(connection, key.references().table(), key.references().columns()));
    }

    private static List<KeyShape.Pair> pairs(Connection connection, ForeignKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Sql.named("key-columns"))) {
            query.setString(1, key.table().toString());
            query.setString(2, key.references().table().toString());
            query.setString(3, key.name());
            query.setArray(4, names(connection, key.columns()));
            query.setArray(5, names(connection, key.references().columns()));
            List<KeyShape.Pair> pairs = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    pairs.add(pair(row));
                }
            }
            if (pairs.size() != key.columns().size()) {
                throw new SQLException("a column of the key does not exist any more", "42703");
            }
            return pairs;
        }
    }

    private static KeyShape.Pair pair(ResultSet row) throws SQLException {
        return new KeyShape.Pair(
                Identifier.quote(row.getString(1)),
                Identifier.quote(row.getString(2)),
                new KeyShape.Comparison(row.getString(3), row.getString(4), row.getString(5)),
                row.getBoolean(6),
                row.getString(7));
    }

    private static long distinct(Connection connection, ForeignKey key, long rows) throws SQLException {
        if (key.columns().size() > 1) {
            return rows;
        }
        try (PreparedStatement query = connection.prepareStatement(Sql.named("key-distinct"))) {
            query.setString(1, key.table().toString());
            query.setString(2, key.columns().get(0));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return rows;
                }
                double distinct = row.getDouble(1);
                return distinct < 0 ? Math.round(-distinct * rows) : Math.round(distinct);
            }
        }
    }

    private static long missingIds(Connection connection, KeyShape shape, TableSide parent) throws SQLException {
        if (shape.integer().isEmpty() || parent.rows() == 0) {
            return Long.MAX_VALUE;
        }
        try (PreparedStatement query = connection.prepareStatement(new OrphanSql(shape, 0).parentRange());
                ResultSet row = query.executeQuery()) {
            row.next();
            long smallest = row.getLong(1);
            boolean empty = row.wasNull();
            long span = row.getLong(2) - smallest + 1;
            return empty || span <= 0 ? Long.MAX_VALUE : Math.max(0, span - parent.rows());
        }
    }

    private static List<List<Integer>> indexes(Connection connection, QualifiedName table, List<String> key)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Sql.named("key-indexes"))) {
            query.setInt(1, key.size());
            query.setString(2, table.toString());
            List<List<Integer>> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String[] columns = (String[]) row.getArray(1).getArray();
                    List<Integer> positions =
                            Arrays.stream(columns).map(key::indexOf).toList();
                    if (!positions.contains(-1)) {
                        found.add(positions);
                    }
                }
            }
            return found;
        }
    }

    private static Array names(Connection connection, List<String> names) throws SQLException {
        return connection.createArrayOf("text", names.toArray());
    }
}
