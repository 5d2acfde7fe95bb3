package io.github.schemacheck.data;

import io.github.schemacheck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One side of a key with its leaves and their sizes; rows are estimates. */
record TableSide(QualifiedName name, boolean partitioned, List<Leaf> leaves) {
    private static final long ROWS_IN_A_PAGE = 60;

    /**
     * A table that holds rows.
     *
     * @param name quoted
     * @param rows estimated, 0 or more
     * @param pages as they are now
     */
    record Leaf(String name, long rows, long pages, double visible) {}

    static TableSide read(Connection connection, QualifiedName name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Sql.named("key-tables"))) {
            query.setString(1, name.toString());
            List<Leaf> leaves = new ArrayList<>();
            boolean partitioned = false;
            boolean any = false;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    any = true;
                    partitioned |= row.getBoolean(2);
                    leaves.add(leaf(row));
                }
            }
            // A partitioned table without partitions has no leaf, and no rows either.
            return new TableSide(name, partitioned || !any, leaves);
        }
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        long pages = row.getLong(4);
        long knownPages = row.getLong(5);
        long rows = row.getLong(3);
        boolean grown = rows < 0 || pages > 2 * knownPages;
        double visible = knownPages == 0 ? 0 : Math.min(1, (double) row.getLong(6) / Math.max(pages, knownPages));
        return new Leaf(row.getString(1), grown ? pages * ROWS_IN_A_PAGE : rows, pages, visible);
    }

    /** @return the table as it stands behind FROM: without ONLY a key of a parent would be asked of what inherits */
    String from() {
        return (partitioned ? "" : "ONLY ") + name;
    }

    long rows() {
        return leaves.stream().mapToLong(Leaf::rows).sum();
    }

    long pages() {
        return leaves.stream().mapToLong(Leaf::pages).sum();
    }

    double visible() {
        long pages = pages();
        return pages == 0
                ? 0
                : leaves.stream().mapToDouble(l -> l.visible() * l.pages()).sum() / pages;
    }
}
