package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at both indexes of an integer key from one id of the parent to another, each time in a snapshot of its own; the
 * keys that seem to have no parent are looked at again in one fresh snapshot, and only what still has none counts.
 */
final class SliceScan {
    private static final int MOST_KEYS = 200_000;
    private static final int KEYS_AT_ONCE = 20_000;
    private static final long FIRST_IDS = 1_000;

    private final KeyScan scan;
    private final KeyReading reading;
    private final ScanPlan plan;
    private final OrphanSql sql;

    SliceScan(KeyScan scan, KeyReading reading, ScanPlan plan) {
        this.scan = scan;
        this.reading = reading;
        this.plan = plan;
        this.sql = new OrphanSql(reading.shape(), scan.settings().samples());
    }

    /** Where most keys are orphans, to remember them all costs more than one look with a single snapshot. */
    KeyScan.Counted count() throws SQLException {
        List<String> keys = new ArrayList<>();
        Rests rests = scan.rests();
        long ids = Math.min(FIRST_IDS, plan.chunk());
        Optional<String> from = Optional.empty();
        do {
            rests.begin();
            from = slice(from, ids, keys);
            if (keys.size() > MOST_KEYS) {
                return scan.count(reading, new ScanPlan(Strategy.HASH, 0, 0));
            }
            ids = from.isPresent() ? rests.rest(ids, plan.chunk()) : ids;
        } while (from.isPresent());
        return new KeyScan.Counted(lookAgain(keys), plan);
    }

    /** @return where the next slice begins; empty behind the last one */
    private Optional<String> slice(Optional<String> from, long ids, List<String> keys) throws SQLException {
        try (ScanTransaction transaction = scan.transaction(KeyScan.planner(new ScanPlan(Strategy.MERGE, 0, 0)))) {
            Connection inside = transaction.connection();
            Optional<String> to =
                    texts(inside, sql.idBehind(from, ids)).stream().findFirst();
            keys.addAll(texts(inside, sql.slice(from, to)));
            return to;
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && texts.size() <= MOST_KEYS) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }

    private Orphans lookAgain(List<String> keys) throws SQLException {
        Orphans all = Orphans.NONE;
        if (keys.isEmpty()) {
            return all;
        }
        String key = "c." + reading.shape().pairs().get(0).child();
        String type = reading.shape().integer();
        try (ScanTransaction transaction = scan.transaction(KeyScan.planner(new ScanPlan(Strategy.SKIP_SCAN, 0, 0)))) {
            for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
                List<String> some = keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size()));
                String these = key + " = ANY('{" + String.join(",", some) + "}'::" + type + "[])";
                String query = sql.counted(these + " AND " + sql.predicate());
                all = all.plus(Orphans.of(transaction.connection(), sql, query), sql.samples());
            }
        }
        return all;
    }
}
