package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationMarkedApplied implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-marked-applied",
                Severity.INFO,
                "A migration was recorded by hand; its tool ran nothing of it.",
                "What it makes is in live only if somebody made it by other means.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.MarkedApplied
                ? Optional.of("recorded by hand here; the tool ran nothing of it")
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Nothing, where the schema has no findings; else run by hand what " + status.name()
                + " would have made.";
    }
}
