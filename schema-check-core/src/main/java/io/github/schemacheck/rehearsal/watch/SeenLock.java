package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.trace.LockMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a session holds on one relation, or waits for, and how the relation is now.
 *
 * @param file number of its file; meaningless where it is gone
 * @param name {@code schema.name} without quotes; empty where it is gone
 * @param counters of scans, since the transaction began or before
 */
record SeenLock(long oid, Set<LockMode> modes, boolean gone, long file, String name, Counters counters) {
    private static final String OF_SESSION = Resource.text("locks.sql");

    /** How often a relation was read in full, and how many rows that gave. */
    record Counters(long scans, long rows) {
        static final Counters ZERO = new Counters(0, 0);

        Counters since(Counters before) {
            return new Counters(Math.max(0, scans - before.scans), Math.max(0, rows - before.rows));
        }
    }

    /** @param pid the session's; the counters are those of the connection's own session */
    static List<SeenLock> of(Connection connection, int pid) throws SQLException {
        List<SeenLock> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OF_SESSION)) {
            statement.setInt(1, pid);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new SeenLock(
                            row.getLong("oid"),
                            modes(row.getString("modes")),
                            row.getBoolean("gone"),
                            row.getLong("file"),
                            row.getString("name"),
                            new Counters(row.getLong("scans"), row.getLong("rows"))));
                }
            }
        }
        return all;
    }

    private static Set<LockMode> modes(String text) {
        Set<LockMode> modes = EnumSet.noneOf(LockMode.class);
        for (String mode : text.split(",", -1)) {
            modes.add(LockMode.of(mode));
        }
        return modes;
    }
}
