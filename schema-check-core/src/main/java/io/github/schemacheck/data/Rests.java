package io.github.schemacheck.data;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Rests between small pieces of work, many times as long as they take: then hardly a transaction of others meets one
 * of them. The pieces are made larger or smaller until they take about as long as they should.
 */
final class Rests {
    private static final long SHORTEST_MILLIS = 10;
    private static final int TIMES = 9;
    private static final Duration PIECE = Duration.ofMillis(30);
    private static final int MOST_CHANGE = 4;

    private final Clock clock;
    private final Sleep sleep;
    private Instant began;

    /** How time passes. */
    @FunctionalInterface
    interface Sleep {
        void of(long millis) throws InterruptedException;
    }

    Rests(Clock clock, Sleep sleep) {
        this.clock = clock;
        this.sleep = sleep;
        this.began = clock.instant();
    }

    /** Begins a piece of work. */
    void begin() {
        began = clock.instant();
    }

    /**
     * Ends a piece of work, and rests.
     *
     * @param size of the piece
     * @return the size of the next one, 1 to {@code most}
     */
    long rest(long size, long most) throws SQLException {
        long took = Duration.between(began, clock.instant()).toMillis();
        try {
            sleep.of(Math.max(SHORTEST_MILLIS, TIMES * took));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", "57014", e);
        }
        long fitting = size * PIECE.toMillis() / Math.max(1, took);
        long next = Math.max(size / MOST_CHANGE, Math.min(size * MOST_CHANGE, fitting));
        return Math.max(1, Math.min(most, next));
    }
}
