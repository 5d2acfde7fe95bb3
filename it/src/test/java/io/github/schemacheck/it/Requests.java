package io.github.schemacheck.it;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What became of the requests of an application in some time. */
final class Requests {
    /** Of {@code SELECT *}, once for each connection that had it prepared when a column came; the next try is right. */
    private static final String CACHED_PLAN = "cached plan must not change result type";

    private final LongAdder all = new LongAdder();
    private final LongAdder cachedPlans = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final List<String> failures = new CopyOnWriteArrayList<>();

    void took(Duration time) {
        all.increment();
        longest.accumulate(time.toMillis());
    }

    void failed(SQLException e) {
        if (String.valueOf(e.getMessage()).contains(CACHED_PLAN)) {
            cachedPlans.increment();
        } else {
            failures.add(e.getSQLState() + " " + e.getMessage());
        }
    }

    /** How long they took is written down and not judged: that is the machine's, too. */
    void verify() {
        if (!failures.isEmpty() || all.sum() == 0) {
            throw new AssertionError("requests failed, or there were none: " + this);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d requests, the longest took %,d ms; %s; %d with \"%s\"",
                all.sum(),
                longest.get(),
                failures.isEmpty() ? "no request failed" : "failed: " + failures,
                cachedPlans.sum(),
                CACHED_PLAN);
    }
}
