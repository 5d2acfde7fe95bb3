package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class RefreshNotConcurrent implements TraceCheck {
    private static final String UNIQUE_FIRST =
            "-- once, before: a unique index, without a condition, on columns that tell its rows apart\n";
    private static final Pattern REFRESH = Pattern.compile("(?i)REFRESH\\b");

    @Override
    public Description description() {
        return new Description(
                "refresh-not-concurrent",
                Severity.ERROR,
                "A materialized view is refreshed without CONCURRENTLY.",
                "Nobody reads it until its query is done.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, REFRESH, touch -> touch.rewritten() && Seen.blocksReads(touch))
                .flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        boolean unique = spot.trace()
                .before()
                .all(Index.class)
                .anyMatch(index -> index.table().equals(spot.table())
                        && index.definition().unique()
                        && index.definition().predicate().isEmpty());
        return spot.pause(
                description(),
                Forecast.rewrite(spot.size()),
                spot.table() + " is filled anew: nobody reads it",
                (unique ? "" : UNIQUE_FIRST) + "REFRESH MATERIALIZED VIEW CONCURRENTLY " + spot.table() + ";");
    }
}
