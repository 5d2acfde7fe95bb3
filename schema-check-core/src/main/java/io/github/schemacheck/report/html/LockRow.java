package io.github.schemacheck.report.html;

import io.github.schemacheck.report.StatementText;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one statement does to one table that others use.
 *
 * @param tone {@code bad} where nobody reads, {@code warn} where nobody writes, else {@code good}
 * @param waits who waits
 */
record LockRow(
        String place, String sql, String table, String rows, String mode, String tone, String waits, Times times) {

    /** How long it works on the table, on live; how long it waits for the lock, while all others wait behind it. */
    record Times(Duration work, String lasts, String queues) {}

    static List<LockRow> of(Trace trace) {
        return trace.statements().stream()
                .flatMap(statement -> statement
                        .tables()
                        .filter(touch -> blocking(touch).isPresent() || touch.rewritten() || touch.scanned())
                        .map(touch -> row(trace, statement, touch)))
                .toList();
    }

    private static Optional<LockMode> blocking(Touch touch) {
        return touch.strongest().filter(LockMode::blocksWrites);
    }

    private static LockRow row(Trace trace, StatementTrace statement, Touch touch) {
        TableSize size = trace.size(touch.relation().name());
        Optional<LockMode> blocking = blocking(touch);
        Duration work = work(statement, touch, size);
        return new LockRow(
                statement.place().toString(),
                StatementText.sql(statement),
                touch.relation().name().toString(),
                String.format(Locale.ROOT, "%,d", size.rows()),
                touch.strongest().map(LockMode::words).orElse("held already"),
                blocking.map(mode -> mode.blocksReads() ? "bad" : "warn").orElse("good"),
                blocking.map(mode -> mode.blocksReads() ? "readers and writers" : "writers")
                        .orElse("nobody"),
                new Times(work, lasts(touch, work), queues(statement, blocking.isPresent())));
    }

    /** @return how long a statement works on live's tables, of which the longest counts */
    static Duration work(Trace trace, StatementTrace statement) {
        return statement
                .tables()
                .map(touch -> work(statement, touch, trace.size(touch.relation().name())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration work(StatementTrace statement, Touch touch, TableSize size) {
        if (touch.rewritten()) {
            return Forecast.rewrite(size);
        }
        if (statement.added(Index.class).anyMatch(index -> index.table()
                .equals(touch.relation().name()))) {
            return Forecast.index(size);
        }
        return touch.scanned() ? Forecast.scan(size) : Duration.ZERO;
    }

    private static String lasts(Touch touch, Duration work) {
        String what = touch.rewritten() ? ", written anew" : touch.scanned() ? ", read in full" : "";
        return (work.compareTo(Duration.ofMillis(100)) < 0 ? "a moment" : "about " + Moment.words(work)) + what;
    }

    private static String queues(StatementTrace statement, boolean blocks) {
        if (!blocks) {
            return "–";
        }
        return statement.setting().waitsForEver()
                ? "without end"
                : "at most " + Moment.words(statement.setting().lockTimeout());
    }
}
