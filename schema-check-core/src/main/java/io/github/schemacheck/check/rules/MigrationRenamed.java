package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationRenamed implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-renamed",
                Severity.ERROR,
                "A migration was given another description after it was applied.",
                "It may be another migration under the same version; Flyway's next migrate refuses to start.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Renamed
                ? Optional.of("it ran here under another description")
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Give " + status.name() + " back the name that it had when it ran.\n"
                + "-- Only where it is the same migration: mvn deploy:reconcile-history corrects its row.";
    }
}
