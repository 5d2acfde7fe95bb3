package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import java.util.Optional;

final class EditedMigration implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "edited-migration",
                Severity.ERROR,
                "A migration was changed after it was applied.",
                "Live ran the old text, every new database runs the new one; the next migrate refuses to start.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Edited
                ? Optional.of("the file was changed after it ran here")
                : Optional.empty();
    }

    @Override
    public String remedy(MigrationStatus status) {
        return "-- Restore the text of " + status.name()
                + " from version control, and put the change into a new migration.\n"
                + "-- Only where live already is what the new text makes: flyway repair";
    }
}
