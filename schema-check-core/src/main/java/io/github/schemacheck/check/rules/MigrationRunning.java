package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationRunning implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-running",
                Severity.WARNING,
                "A migration is running now.",
                "All that is read meanwhile may be half old and half new.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Running
                ? Optional.of("started, not finished, and its tool holds its lock")
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Wait until " + status.name() + " has ended, then run this again.";
    }
}
