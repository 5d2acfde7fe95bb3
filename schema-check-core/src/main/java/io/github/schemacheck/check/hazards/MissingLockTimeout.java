package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Setting;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

final class MissingLockTimeout implements TraceCheck {
    /** Longer than people wait for a page, and everybody waits behind the migration. */
    private static final Duration LONG = Duration.ofSeconds(10);

    @Override
    public Description description() {
        return new Description(
                "missing-lock-timeout",
                Severity.WARNING,
                "A lock that others wait for is taken without a lock_timeout.",
                "Behind one long transaction the migration waits, and behind the migration everybody else.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        Set<Integer> told = new HashSet<>();
        return trace.statements().stream()
                .filter(statement -> waitsLong(statement.setting()))
                .flatMap(statement -> statement
                        .tables()
                        .filter(touch ->
                                touch.strongest().filter(LockMode::blocksWrites).isPresent())
                        .map(touch ->
                                new Spot(trace, statement, touch.relation().name()))
                        .filter(Spot::isLarge)
                        .filter(spot -> told.add(statement.setting().transaction()))
                        .map(this::finding));
    }

    private static boolean waitsLong(Setting setting) {
        return setting.waitsForEver() || setting.lockTimeout().compareTo(LONG) > 0;
    }

    private Finding finding(Spot spot) {
        Setting setting = spot.statement().setting();
        String patience = setting.waitsForEver()
                ? "for ever"
                : "up to " + setting.lockTimeout().toSeconds() + " s";
        LockMode mode =
                spot.statement().of(spot.table()).flatMap(Touch::strongest).orElseThrow();
        return spot.finding(
                description(),
                description().severity(),
                mode.words() + " on " + spot.table() + " waits " + patience
                        + " for transactions that are open; meanwhile " + spot.blocked(mode),
                "-- as the first line of " + spot.statement().place().migration() + ":\nSET lock_timeout = '2s';");
    }
}
