package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the orphans of one key by a given plan, on one connection. */
final class KeyScan {
    private final Connection connection;
    private final OrphanSettings settings;
    private final Clock clock;
    private final Instant end;
    private final Rests.Sleep sleep;

    /** @param end when the scan of this key has to be over */
    KeyScan(Connection connection, OrphanSettings settings, Clock clock, Instant end) {
        this(connection, settings, clock, end, Thread::sleep);
    }

    KeyScan(Connection connection, OrphanSettings settings, Clock clock, Instant end, Rests.Sleep sleep) {
        this.connection = connection;
        this.settings = settings;
        this.clock = clock;
        this.end = end;
        this.sleep = sleep;
    }

    OrphanFact.Scanned scan(KeyToScan wanted) throws SQLException {
        Instant start = clock.instant();
        KeyReading reading;
        try (ScanTransaction transaction = transaction(List.of())) {
            reading = KeyReading.toScan(transaction.connection(), wanted.key());
        }
        ScanPlan plan = ScanChoice.of(reading.shape(), reading.statistics(), settings.pace());
        Counted counted = count(reading, plan);
        return new OrphanFact.Scanned(
                wanted,
                counted.orphans.rows(),
                counted.orphans.samples(),
                counted.plan.words(),
                Duration.between(start, clock.instant()),
                OrphanRepair.of(wanted.key(), reading.shape()));
    }

    /** @param plan what was done in the end */
    record Counted(Orphans orphans, ScanPlan plan) {}

    Counted count(KeyReading reading, ScanPlan plan) throws SQLException {
        if (plan.chunks()) {
            return plan.strategy() == Strategy.MERGE
                    ? new SliceScan(this, reading, plan).count()
                    : new ChunkScan(this, reading, plan).count();
        }
        OrphanSql sql = new OrphanSql(reading.shape(), settings.samples());
        try (ScanTransaction transaction = transaction(planner(plan))) {
            Connection inside = transaction.connection();
            if (plan.strategy() != Strategy.GAPS) {
                return new Counted(Orphans.of(inside, sql, sql.query(plan.strategy())), plan);
            }
            Optional<String> condition = Gaps.condition(inside, sql);
            if (condition.isPresent()) {
                return new Counted(Orphans.of(inside, sql, sql.counted(condition.get())), plan);
            }
        }
        return count(reading, new ScanPlan(Strategy.HASH, 0, plan.workers()));
    }

    ScanTransaction transaction(List<String> planner) throws SQLException {
        return new ScanTransaction(connection, left(), planner);
    }

    Rests rests() {
        return new Rests(clock, sleep);
    }

    OrphanSettings settings() {
        return settings;
    }

    /** @throws SQLException with the state of a statement timeout where no time is left */
    Duration left() throws SQLException {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            throw new SQLException("no time left", "57014");
        }
        return left;
    }

    /** PostgreSQL prefers the hash join even where it costs five times the CPU of a merge join over both indexes. */
    static List<String> planner(ScanPlan plan) {
        List<String> settings = new ArrayList<>();
        settings.add("max_parallel_workers_per_gather = " + plan.workers());
        switch (plan.strategy()) {
            case SKIP_SCAN, GAP_PROBE, PROBE -> {
                settings.add("enable_hashjoin = off");
                settings.add("enable_mergejoin = off");
                // The planner takes them for long, and compiling takes longer than they do.
                settings.add("jit = off");
                if (plan.strategy() != Strategy.PROBE) {
                    settings.add("enable_seqscan = off");
                    settings.add("enable_bitmapscan = off");
                }
            }
            case MERGE -> {
                settings.add("enable_hashjoin = off");
                settings.add("enable_nestloop = off");
                settings.add("enable_seqscan = off");
                settings.add("enable_bitmapscan = off");
                // Of 20 million rows: 1.28 s with it, 1.14 s without.
                settings.add("jit = off");
            }
            case HASH, DISTINCT_FIRST -> settings.add("work_mem = '256MB'");
            case GAPS -> {
                settings.add("enable_bitmapscan = off");
                settings.add("work_mem = '64MB'");
            }
        }
        return settings;
    }
}
