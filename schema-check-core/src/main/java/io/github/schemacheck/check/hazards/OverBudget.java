package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Whether all pending migrations are done before somebody ends them: the platform, or a pipeline.
 *
 * @param budget for all of them together; zero for no limit
 */
record OverBudget(Duration budget) implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "over-budget",
                Severity.ERROR,
                "The pending migrations take longer than they may.",
                "Who is ended in the middle leaves half of the release behind, and maybe an invalid index.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        Duration all = trace.statements().stream()
                .map(statement -> cost(trace, statement))
                .reduce(Duration.ZERO, Duration::plus);
        if (budget.isZero() || all.compareTo(budget) <= 0) {
            return Stream.empty();
        }
        StatementTrace longest = trace.statements().stream()
                .max(Comparator.comparing(statement -> cost(trace, statement)))
                .orElseThrow();
        return Stream.of(new Spot(trace, longest, QualifiedName.global(""))
                .unseen(
                        description(),
                        "by the forecast all pending migrations take about " + all.toSeconds()
                                + " s on live, and may take "
                                + budget.toSeconds() + " s; this statement alone "
                                + cost(trace, longest).toSeconds() + " s",
                        "-- run it before the release, by itself: mvn deploy:migrate from a machine that may take its"
                                + " time",
                        Certainty.ASSUMED));
    }

    private static Duration cost(Trace trace, StatementTrace statement) {
        return statement
                .tables()
                .filter(touch ->
                        !KeyedRows.holds(trace, statement, touch.relation().name()))
                .map(touch -> cost(trace, statement, touch))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cost(Trace trace, StatementTrace statement, Touch touch) {
        TableSize size = trace.size(touch.relation().name());
        boolean index = statement.added(Index.class).anyMatch(added -> added.table()
                .equals(touch.relation().name()));
        if (touch.rewritten()) {
            return touch.scanned() || statement.setting().alone() ? Forecast.rewrite(size) : Duration.ZERO;
        }
        if (index) {
            // Concurrently the table is read twice.
            return statement.setting().alone() ? Forecast.index(size).plus(Forecast.scan(size)) : Forecast.index(size);
        }
        if (!touch.scanned()) {
            return Duration.ZERO;
        }
        return touch.taken().contains(LockMode.ROW_EXCLUSIVE) ? Forecast.update(size) : Forecast.scan(size);
    }
}
