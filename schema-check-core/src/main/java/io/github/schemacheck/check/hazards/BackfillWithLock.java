package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class BackfillWithLock implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "backfill-with-lock",
                Severity.ERROR,
                "Rows are changed in the transaction that holds a lock for a change of the table.",
                "Nobody reads or writes the table until all rows are changed.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement ->
                        RowChange.FIRST_WORDS.matcher(Remedies.code(statement)).lookingAt())
                .flatMap(statement -> Seen.changed(trace, statement))
                .filter(spot ->
                        trace.held(spot.statement(), spot.table()).stream().anyMatch(LockMode::blocksReads))
                .flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        return spot.pause(
                description(),
                Forecast.update(spot.size()),
                "changes rows of " + spot.table() + " while the change of the table is not committed: "
                        + spot.blocked(),
                "-- leave the change of the table alone in its migration, and change the rows\n"
                        + Remedies.inParts(spot.trace().before(), spot.table()));
    }
}
