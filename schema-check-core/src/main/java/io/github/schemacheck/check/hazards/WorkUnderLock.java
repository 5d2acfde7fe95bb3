package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
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
        return trace.statements().stream().flatMap(statement -> statement
                .tables()
                .filter(Touch::scanned)
                .map(touch -> new Spot(trace, statement, touch.relation().name()))
                .filter(spot -> !KeyedRows.holds(trace, statement, spot.table()))
                .flatMap(spot -> lockedBefore(spot).stream().flatMap(locked -> finding(spot, locked).stream())));
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

    private Optional<Finding> finding(Spot spot, Spot locked) {
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "reads all of " + spot.table() + " while line "
                        + locked.statement().place().line() + " still locks " + locked.table() + ": "
                        + locked.blocked(LockMode.ACCESS_EXCLUSIVE),
                "-- put it into a migration of its own, before or after the one that locks " + locked.table());
    }
}
