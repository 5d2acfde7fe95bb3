package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;

/** The integers that a parent lacks, as a condition for the rows of the child. */
final class Gaps {
    private Gaps() {}

    /** @return the condition on {@code c}; empty where the parent lacks too many, or has no row at all */
    static Optional<String> condition(Connection connection, OrphanSql sql) throws SQLException {
        String type = sql.shape().integer();
        String key = "c." + sql.shape().pairs().get(0).child();
        try (PreparedStatement query = connection.prepareStatement(sql.parentRange());
                ResultSet row = query.executeQuery()) {
            row.next();
            long smallest = row.getLong(1);
            long largest = row.getLong(2);
            if (row.wasNull()) {
                return Optional.empty();
            }
            return missing(connection, sql, range(type))
                    .map(ids -> "(" + key + " < " + constant(smallest, type) + " OR " + key + " > "
                            + constant(largest, type)
                            + (ids.isEmpty() ? "" : " OR " + key + " = ANY('{" + ids + "}'::" + type + "[])") + ")");
        }
    }

    /**
     * Of the column's own type where it fits, which is compared faster; quoted, as -9223372036854775808 cannot be
     * written as a number: the minus is an operator.
     */
    private static String constant(long value, String type) {
        long[] range = range(type);
        return "'" + value + "'::" + (value < range[0] || value > range[1] ? "bigint" : type);
    }

    private static Optional<String> missing(Connection connection, OrphanSql sql, long[] range) throws SQLException {
        StringJoiner ids = new StringJoiner(",");
        long count = 0;
        try (PreparedStatement query = connection.prepareStatement(sql.someGaps(ScanChoice.MOST_GAPS + 1))) {
            query.setFetchSize(10_000);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long first = Math.max(row.getLong(1) + 1, range[0]);
                    long last = Math.min(row.getLong(2) - 1, range[1]);
                    if (first > last) {
                        continue;
                    }
                    count += last - first + 1;
                    if (last - first < 0 || count > ScanChoice.MOST_GAPS) {
                        return Optional.empty();
                    }
                    for (long id = first; id <= last; id++) {
                        ids.add(Long.toString(id));
                    }
                }
            }
        }
        return Optional.of(ids.toString());
    }

    private static long[] range(String type) {
        return switch (type) {
            case "smallint" -> new long[] {Short.MIN_VALUE, Short.MAX_VALUE};
            case "integer" -> new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
            default -> new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        };
    }
}
