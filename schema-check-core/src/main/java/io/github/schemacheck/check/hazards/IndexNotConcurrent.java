package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class IndexNotConcurrent implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "index-not-concurrent",
                Severity.ERROR,
                "An index is built on a table of live without CONCURRENTLY.",
                "Nobody writes to the table until the index is done.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement -> !statement.setting().alone())
                .flatMap(statement -> statement
                        .added(Index.class)
                        .filter(index -> index.parentObject().isEmpty())
                        .filter(index -> statement
                                .of(index.table())
                                .filter(Touch::scanned)
                                .isPresent())
                        .flatMap(index -> finding(new Spot(trace, statement, index.table()), index).stream()));
    }

    private Optional<Finding> finding(Spot spot, Index index) {
        return spot.pause(
                description(),
                Forecast.index(spot.size()),
                "index " + index.qualifiedName() + " is built: " + spot.blocked(),
                Remedies.concurrently(spot.statement()));
    }
}
