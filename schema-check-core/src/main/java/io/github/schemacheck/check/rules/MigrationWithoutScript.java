package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationWithoutScript implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-without-script",
                Severity.ERROR,
                "A migration has nothing to run.",
                "Prisma stops at it (P3015), and with it all that comes later.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.WithoutScript
                ? Optional.of("its folder has no migration.sql")
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Add " + status.name() + "/migration.sql, or remove the folder.";
    }
}
