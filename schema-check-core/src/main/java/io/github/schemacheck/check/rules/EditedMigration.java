package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class EditedMigration implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "edited-migration",
                Severity.ERROR,
                "A migration was changed after it was applied.",
                "Live ran the old text, every new database runs the new one; the next migrate of Flyway or Liquibase"
                        + " refuses.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Edited
                ? Optional.of("the file was changed after it ran here")
                : Optional.empty();
    }

    @Override
    public Severity severity(Tool tool) {
        return tool == Tool.FLYWAY || tool == Tool.LIQUIBASE ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Restore the text of " + status.name()
                + " from version control, and put the change into a new migration.\n"
                + "-- If the new text is right, and live already is what it makes: mvn deploy:reconcile-history\n"
                + "-- proves that, and then corrects the checksum.";
    }
}
