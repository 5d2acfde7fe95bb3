package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a few thousand pages at a time, each in a snapshot of its own, with rests between them; what looked like an
 * orphan is looked at again in one fresh snapshot, and only what still is one counts. A row that an update moves from a
 * page not yet read to one already read can be missed: {@link Pace#FAST} has one snapshot for all.
 */
final class ChunkScan {
    private static final long FIRST_PAGES = 200;
    private static final int MOST_CANDIDATES = 500_000;
    private static final int CANDIDATES_AT_ONCE = 20_000;

    private final KeyScan scan;
    private final KeyReading reading;
    private final ScanPlan plan;

    ChunkScan(KeyScan scan, KeyReading reading, ScanPlan plan) {
        this.scan = scan;
        this.reading = reading;
        this.plan = plan;
    }

    /** Where most rows are orphans, to remember them all costs more than one look with a single snapshot. */
    KeyScan.Counted count() throws SQLException {
        Optional<String> gaps = Optional.empty();
        if (plan.strategy() == Strategy.GAPS) {
            try (ScanTransaction transaction = scan.transaction(List.of())) {
                gaps = Gaps.condition(transaction.connection(), sql(reading.shape()));
            }
        }
        if (gaps.isEmpty() && !ScanChoice.possible(Strategy.PROBE, reading.shape(), reading.statistics())) {
            return scan.count(reading, new ScanPlan(Strategy.HASH, 0, 0));
        }
        ScanPlan done = gaps.isPresent() ? plan : new ScanPlan(Strategy.PROBE, plan.chunk(), 0);
        String predicate = gaps.orElseGet(() -> sql(reading.shape()).predicate());
        Map<TableSide.Leaf, List<String>> candidates = new LinkedHashMap<>();
        int found = 0;
        for (TableSide.Leaf leaf : reading.leaves()) {
            List<String> rows = candidates(leaf, predicate, done);
            found += rows.size();
            if (found > MOST_CANDIDATES) {
                return scan.count(reading, new ScanPlan(Strategy.HASH, 0, 0));
            }
            candidates.put(leaf, rows);
        }
        return new KeyScan.Counted(lookAgain(candidates), done);
    }

    private List<String> candidates(TableSide.Leaf leaf, String predicate, ScanPlan done) throws SQLException {
        List<String> found = new ArrayList<>();
        Rests rests = scan.rests();
        long step = Math.min(FIRST_PAGES, done.chunk());
        long next = 0;
        while (next < leaf.pages() && found.size() <= MOST_CANDIDATES) {
            rests.begin();
            read(pages(next, next + step, leaf) + " AND " + predicate, leaf, done, found);
            next += step;
            step = rests.rest(step, done.chunk());
        }
        return found;
    }

    /** The last chunk has no end: the table may have grown since its size was read. */
    private static String pages(long from, long to, TableSide.Leaf leaf) {
        return "c.ctid >= '(" + from + ",0)'::tid" + (to >= leaf.pages() ? "" : " AND c.ctid < '(" + to + ",0)'::tid");
    }

    private void read(String condition, TableSide.Leaf leaf, ScanPlan done, List<String> found) throws SQLException {
        String query = "SELECT c.ctid::text FROM ONLY " + leaf.name() + " c WHERE " + condition;
        try (ScanTransaction transaction = scan.transaction(KeyScan.planner(done));
                PreparedStatement statement = transaction.connection().prepareStatement(query)) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && found.size() <= MOST_CANDIDATES) {
                    found.add(row.getString(1));
                }
            }
        }
    }

    private Orphans lookAgain(Map<TableSide.Leaf, List<String>> candidates) throws SQLException {
        Orphans all = Orphans.NONE;
        if (candidates.values().stream().allMatch(List::isEmpty)) {
            return all;
        }
        ScanPlan probe = new ScanPlan(Strategy.PROBE, 0, 0);
        try (ScanTransaction transaction = scan.transaction(KeyScan.planner(probe))) {
            for (Map.Entry<TableSide.Leaf, List<String>> leaf : candidates.entrySet()) {
                OrphanSql sql =
                        sql(reading.shape().withChild("ONLY " + leaf.getKey().name()));
                for (int from = 0; from < leaf.getValue().size(); from += CANDIDATES_AT_ONCE) {
                    int to = Math.min(from + CANDIDATES_AT_ONCE, leaf.getValue().size());
                    List<String> some = leaf.getValue().subList(from, to);
                    all = all.plus(again(transaction.connection(), sql, some), sql.samples());
                }
            }
        }
        return all;
    }

    private static Orphans again(Connection connection, OrphanSql sql, List<String> rows) throws SQLException {
        String these = "c.ctid = ANY('{\"" + String.join("\",\"", rows) + "\"}'::tid[])";
        return Orphans.of(connection, sql, sql.counted(these + " AND " + sql.predicate()));
    }

    private OrphanSql sql(KeyShape shape) {
        return new OrphanSql(shape, scan.settings().samples());
    }
}
