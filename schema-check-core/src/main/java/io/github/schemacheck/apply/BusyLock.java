package io.github.schemacheck.apply;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures that mean no more than that somebody else was there first. */
final class BusyLock {
    /** lock_not_available, deadlock_detected */
    private static final Set<String> STATES = Set.of("55P03", "40P01");

    private BusyLock() {}

    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
