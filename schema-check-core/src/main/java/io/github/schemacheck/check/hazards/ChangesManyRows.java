package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class ChangesManyRows implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "changes-many-rows",
                Severity.WARNING,
                "Many rows of live are changed in one transaction.",
                "Who changes one of them waits to the end; old rows stay on disk, replicas fall behind.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, RowChange.FIRST_WORDS)
                .flatMap(statement -> Seen.changed(trace, statement))
                .filter(spot ->
                        trace.held(spot.statement(), spot.table()).stream().noneMatch(LockMode::blocksReads))
                .flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        return KeyedRows.slowReference(spot.trace(), spot.statement(), spot.table())
                .map(key -> spot.pause(
                        description(),
                        Forecast.scan(spot.size()),
                        "all of " + spot.table() + " is read for the rows that refer to a changed one, as no index"
                                + " leads with the columns of " + Identifier.quote(key.name())
                                + ": who writes to one of them waits",
                        Remedies.index(key)))
                .orElseGet(() -> spot.pause(
                        description(),
                        Forecast.update(spot.size()),
                        (RowChange.hasWhere(spot.statement()) ? "up to all" : "all") + " rows of " + spot.table()
                                + " are changed at once: who writes to one of them waits",
                        Remedies.inParts(spot.trace().before(), spot.table())));
    }
}
