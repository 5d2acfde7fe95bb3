package io.github.schemacheck.deploy.program;

import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;

/**
 * How long somebody waits for a program.
 *
 * @param remedy what to do where that was not long enough
 * @param meanwhile done every few seconds until it ends
 */
public record Patience(Duration limit, String remedy, Runnable meanwhile) {
    private static final Duration TICK = Duration.ofSeconds(5);

    /** Waits for something, but not longer than it is told. */
    @FunctionalInterface
    public interface Ending {
        boolean comes(long milliseconds) throws InterruptedException;
    }

    public Patience(Duration limit, String remedy) {
        this(limit, remedy, () -> {});
    }

    /** @throws ProblemException where the program of that name does not end in time */
    public void await(String name, Ending ending) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!ending.comes(Math.min(limit.toMillis(), TICK.toMillis()))) {
                if (System.nanoTime() >= end) {
                    throw new ProblemException(name + " has not ended after " + limit.toSeconds() + " s.", remedy);
                }
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("Waiting for " + name + " was interrupted.", "run it again.", e);
        }
    }
}
