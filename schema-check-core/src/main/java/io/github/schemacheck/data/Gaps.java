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
            return missing(connection, sql, new Missing(smallest, largest, range(type)))
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

    private static Optional<String> missing(Connection connection, OrphanSql sql, Missing missing) throws SQLException {
        // Each word lacks an id; what the first and the last one lack may lie outside of the parent's ids.
        try (PreparedStatement query = connection.prepareStatement(sql.wordsWithGaps(ScanChoice.MOST_GAPS + 3))) {
            query.setFetchSize(10_000);
            try (ResultSet row = query.executeQuery()) {
                boolean few = true;
                while (few && row.next()) {
                    long word = row.getLong(2);
                    long ids = row.getLong(3);
                    long before = row.getLong(1);
                    few = missing.add(row.wasNull() ? word - 1 : before, word, ids);
                }
                return few ? Optional.of(missing.ids.toString()) : Optional.empty();
            }
        }
    }

    /** Gathers what is missing between two ids that are there, of it what the child's type can hold. */
    private static final class Missing {
        private final long smallest;
        private final long largest;
        private final long[] range;
        private final StringJoiner ids = new StringJoiner(",");
        private long count;

        Missing(long smallest, long largest, long[] range) {
            this.smallest = smallest;
            this.largest = largest;
            this.range = range;
        }

        /**
         * @param before the last word before it that has any id
         * @param there a bit for each id of the word
         * @return whether they are not too many yet
         */
        boolean add(long before, long word, long there) {
            if (word - before - 1 > ScanChoice.MOST_GAPS / Long.SIZE) {
                return false;
            }
            long start = word * Long.SIZE;
            long end = word == Math.floorDiv(largest, Long.SIZE) ? largest : start + Long.SIZE;
            for (long id = Math.max(smallest, (before + 1) * Long.SIZE); id < end; id++) {
                if (id < start || (there >>> (id - start) & 1) == 0) {
                    count++;
                    if (id >= range[0] && id <= range[1]) {
                        ids.add(Long.toString(id));
                    }
                }
            }
            return count <= ScanChoice.MOST_GAPS;
        }
    }

    private static long[] range(String type) {
        return switch (type) {
            case "smallint" -> new long[] {Short.MIN_VALUE, Short.MAX_VALUE};
            case "integer" -> new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
            default -> new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        };
    }
}
