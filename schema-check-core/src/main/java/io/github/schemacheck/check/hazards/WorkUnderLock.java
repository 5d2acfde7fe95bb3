package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class WorkUnderLock implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "work-under-lock",
                Severity.ERROR,
                "Long work is done while another table is still locked.",
                "Who reads or writes the locked table waits for work that has nothing to do with it.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        Map<Integer, List<Spot>> reading = new LinkedHashMap<>();
        for (StatementTrace statement : trace.statements()) {
            statement
                    .tables()
                    .filter(Touch::scanned)
                    .map(touch -> new Spot(trace, statement, touch.relation().name()))
                    .filter(spot -> !KeyedRows.holds(trace, statement, spot.table()))
                    .filter(spot -> spot.isFelt(Forecast.scan(spot.size())))
                    .filter(spot -> lockedBefore(spot).isPresent())
                    .max(Comparator.comparing(spot -> spot.size().bytes()))
                    .ifPresent(spot -> reading.computeIfAbsent(
                                    statement.setting().transaction(), number -> new ArrayList<>())
                            .add(spot));
        }
        return reading.values().stream().flatMap(spots -> finding(spots).stream());
    }

    /** @return the first large table that an earlier statement of the transaction locked against everybody */
    private static Optional<Spot> lockedBefore(Spot spot) {
        return spot.trace().earlier(spot.statement()).stream()
                .flatMap(earlier -> earlier.tables()
                        .filter(Seen::blocksReads)
                        .map(touch ->
                                new Spot(spot.trace(), earlier, touch.relation().name())))
                .filter(locked -> locked.isLarge() && !locked.table().equals(spot.table()))
                .findFirst();
    }

    /** One for each transaction, where it begins: the way out is the same for all that follows. */
    private Optional<Finding> finding(List<Spot> spots) {
        Spot spot = spots.get(0);
        Spot locked = lockedBefore(spot).orElseThrow();
        String more =
                switch (spots.size()) {
                    case 1 -> "";
                    case 2 -> ", as a later statement reads another one,";
                    default -> ", as " + (spots.size() - 1) + " later statements read others,";
                };
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "reads all of " + spot.table() + more + " while line "
                        + locked.statement().place().line() + " still locks " + locked.table() + ": "
                        + locked.blocked(LockMode.ACCESS_EXCLUSIVE),
                "-- put it into a migration of its own, before or after the one that locks " + locked.table());
    }
}
