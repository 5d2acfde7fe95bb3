package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.schema.Identifier;
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
                + "-- Only where live already is what the new text makes: " + repair(tool, status.name());
    }

    private static String repair(Tool tool, String name) {
        return switch (tool) {
            case PRISMA -> "put the SHA-256 of its migration.sql into checksum of\n"
                    + "--   SELECT * FROM _prisma_migrations WHERE migration_name = " + Identifier.literal(name) + ";";
            case LIQUIBASE -> "give it <validCheckSum>, with the sum that its row has";
            case FLYWAY, ALEMBIC, DJANGO -> "flyway repair";
        };
    }
}
