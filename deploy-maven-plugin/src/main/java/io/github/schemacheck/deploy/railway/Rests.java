package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long to rest between looks: longer each time, as an hour of a plan has few requests.
 *
 * @param most the longest rest
 * @param looks before {@link #until} gives up
 */
public record Rests(Duration first, Duration most, int looks) {
    public static final Rests USUAL = new Rests(Duration.ofSeconds(2), Duration.ofSeconds(30), 6);

    /** @param done looks so far, from 1 */
    Duration after(int done) {
        Duration rest = first.multipliedBy(1L << Math.min(done - 1, 10));
        return rest.compareTo(most) > 0 ? most : rest;
    }

    <T> Optional<T> until(Supplier<Optional<T>> look) {
        Optional<T> found = look.get();
        for (int done = 1; done < looks && found.isEmpty(); done++) {
            rest(after(done));
            found = look.get();
        }
        return found;
    }

    /** @return found before the time is up, or at its end; it is looked for once at least */
    <T> Optional<T> within(Duration time, Supplier<Optional<T>> look) {
        Instant end = Clock.systemUTC().instant().plus(time);
        Optional<T> found = look.get();
        for (int done = 1; found.isEmpty() && Clock.systemUTC().instant().isBefore(end); done++) {
            Duration left = Duration.between(Clock.systemUTC().instant(), end);
            rest(left.compareTo(after(done)) < 0 ? left : after(done));
            found = look.get();
        }
        return found;
    }

    static void rest(Duration rest) {
        try {
            Thread.sleep(Math.max(0, rest.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The build was interrupted.", "run it again.", e);
        }
    }
}
