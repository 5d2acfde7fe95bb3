package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class LocksSeveralTables implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "locks-several-tables",
                Severity.WARNING,
                "One transaction locks several busy tables, one after the other.",
                "A transaction that uses them in another order ends in a deadlock, or the migration does.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .tables()
                .filter(Seen::blocksWrites)
                .map(touch -> new Spot(trace, statement, touch.relation().name()))
                .filter(Spot::isLarge)
                .flatMap(spot -> others(spot).findFirst().map(other -> finding(spot, other)).stream())
                .limit(1));
    }

    private static Stream<QualifiedName> others(Spot spot) {
        return spot.trace().earlier(spot.statement()).stream()
                .flatMap(earlier -> earlier.tables()
                        .filter(Seen::blocksWrites)
                        .map(touch ->
                                new Spot(spot.trace(), earlier, touch.relation().name())))
                .filter(other -> other.isLarge() && !other.table().equals(spot.table()))
                .map(Spot::table);
    }

    private Finding finding(Spot spot, QualifiedName other) {
        return spot.finding(
                description(),
                description().severity(),
                "locks " + spot.table() + " while it still holds " + other,
                "-- a migration for each table; and in each:\nSET lock_timeout = '2s';");
    }
}
