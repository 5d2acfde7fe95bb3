package io.github.schemacheck.trace;

import java.time.Duration;

/**
 * Under what a statement ran.
 *
 * @param transaction statements with the same number ran in one transaction; counted from 1 in a rehearsal
 * @param alone whether it cannot run in a transaction, and was watched from another session
 * @param lockTimeout how long it would have waited for a lock; zero for ever
 */
public record Setting(int transaction, boolean alone, Duration lockTimeout) {
    public boolean waitsForEver() {
        return lockTimeout.isZero();
    }
}
