package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<Integer, Map<QualifiedName, Spot>> locked = new LinkedHashMap<>();
        for (StatementTrace statement : trace.statements()) {
            statement
                    .tables()
                    .filter(Seen::blocksWrites)
                    .map(touch -> new Spot(trace, statement, touch.relation().name()))
                    .filter(Spot::isLarge)
                    .forEach(spot -> locked.computeIfAbsent(
                                    statement.setting().transaction(), number -> new LinkedHashMap<>())
                            .putIfAbsent(spot.table(), spot));
        }
        return locked.values().stream()
                .map(tables -> List.copyOf(tables.values()))
                .filter(LocksSeveralTables::areOfSeveralStatements)
                .map(this::finding);
    }

    private static boolean areOfSeveralStatements(List<Spot> tables) {
        return tables.stream().map(Spot::statement).distinct().count() > 1;
    }

    /** Where the second one is locked: from there on it can go wrong. */
    private Finding finding(List<Spot> tables) {
        Spot first = tables.get(0);
        Spot second = tables.stream()
                .filter(spot -> !spot.statement().equals(first.statement()))
                .findFirst()
                .orElseThrow();
        String later = tables.subList(tables.indexOf(second) + 1, tables.size()).stream()
                .map(spot -> spot.table().toString())
                .collect(Collectors.joining(", "));
        return second.finding(
                description(),
                description().severity(),
                "locks " + second.table() + " while it still holds " + first.table()
                        + (later.isEmpty() ? "" : ", and later " + later),
                "-- a migration for each table; and in each:\nSET lock_timeout = '2s';");
    }
}
