package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ReindexNotConcurrent implements TraceCheck {
    private static final Pattern REINDEX = Pattern.compile("(?i)REINDEX\\b");

    @Override
    public Description description() {
        return new Description(
                "reindex-not-concurrent",
                Severity.ERROR,
                "Indexes are built anew without CONCURRENTLY.",
                "Nobody writes to the table until they are done, and what uses such an index does not even read.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, REINDEX, Seen::blocksWrites).flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        String code = Remedies.ended(Remedies.code(spot.statement()));
        return spot.pause(
                description(),
                Forecast.index(spot.size()),
                "indexes of " + spot.table() + " are built anew: " + spot.blocked(),
                Remedies.WITHOUT_TRANSACTION + code.replaceFirst("(?i)\\b(TABLE|INDEX|SCHEMA)\\b", "$1 CONCURRENTLY"));
    }
}
