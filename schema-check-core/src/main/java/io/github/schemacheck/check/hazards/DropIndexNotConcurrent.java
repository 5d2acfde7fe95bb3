package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DropIndexNotConcurrent implements TraceCheck {
    private static final Pattern DROP = Pattern.compile("DROP\\s+INDEX", Pattern.CASE_INSENSITIVE);

    @Override
    public Description description() {
        return new Description(
                "drop-index-not-concurrent",
                Severity.WARNING,
                "An index is dropped without CONCURRENTLY.",
                "Nobody reads or writes the table while the lock waits for its turn.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement -> !statement.setting().alone()
                        && DROP.matcher(Remedies.code(statement)).lookingAt())
                .flatMap(statement -> statement.changes().stream()
                        .filter(Change.Removed.class::isInstance)
                        .map(Change::subject)
                        .filter(Index.class::isInstance)
                        .map(Index.class::cast)
                        .map(index -> new Spot(trace, statement, index.table()))
                        .filter(Spot::isLarge)
                        .map(spot -> spot.finding(
                                description(),
                                description().severity(),
                                "an index of " + spot.table() + " is dropped: "
                                        + spot.blocked(LockMode.ACCESS_EXCLUSIVE) + " meanwhile",
                                Remedies.concurrently(statement))));
    }
}
