package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.ToolHistory;
import java.util.Optional;

final class MigrationLockTaken implements HistoryProblemCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-lock-taken",
                Severity.ERROR,
                "Somebody has the lock of the migration tool.",
                "The next update waits for it, five minutes if nobody says otherwise, and fails; a process that was"
                        + " killed never gives it back.");
    }

    @Override
    public Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem) {
        return problem instanceof HistoryProblem.LockTaken lock
                ? Optional.of(new Verdict(
                        "table " + lock.table(),
                        "the lock is taken"
                                + (lock.holder().isEmpty() ? "" : " by " + lock.holder())
                                + (lock.since().isEmpty() ? "" : " since " + lock.since()),
                        "-- If a migration is running: wait until it has ended. Else: liquibase release-locks, or\n"
                                + "UPDATE " + lock.table()
                                + " SET locked = FALSE, lockgranted = NULL, lockedby = NULL;"))
                : Optional.empty();
    }
}
