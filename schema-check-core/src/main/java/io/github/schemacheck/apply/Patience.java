package io.github.schemacheck.apply;

import java.time.Duration;

/**
 * How long migrating live waits for what.
 *
 * @param lock of one attempt of a statement to get its lock, while others wait behind it; a concurrent build of an
 *     index has no limit but its own, as it blocks nobody and leaves an invalid index where it is stopped
 * @param attempts of one statement or transaction to get its locks, 1 or more
 * @param statement of one statement; zero: as long as it takes
 * @param index of one concurrent build of an index
 * @param run for another run that has the database
 */
public record Patience(Duration lock, int attempts, Duration statement, Duration index, Duration run) {
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(5), 8, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofMinutes(10));

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    public Patience {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: " + attempts);
        }
    }

    /** @return longer after each attempt, so that who waits behind us gets through: 1 s, 2 s, 4 s … 30 s */
    Duration pauseAfter(int attempt) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 5));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
