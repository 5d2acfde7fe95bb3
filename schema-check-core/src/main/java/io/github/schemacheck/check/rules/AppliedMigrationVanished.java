package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

final class AppliedMigrationVanished implements MigrationCheck {
    private static final Set<Tool> REFUSE = EnumSet.of(Tool.FLYWAY, Tool.ALEMBIC, Tool.KNEX);

    @Override
    public Description description() {
        return new Description(
                "applied-migration-vanished",
                Severity.ERROR,
                "An applied migration has no file.",
                "The code cannot make a database like live, and the next migrate of Flyway, Alembic or Knex"
                        + " refuses to start.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Vanished
                ? Optional.of("it ran here, but its file is gone")
                : Optional.empty();
    }

    @Override
    public Severity severity(Tool tool) {
        return REFUSE.contains(tool) ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Bring the file of " + status.name() + " back: git log --all --diff-filter=D --name-only\n"
                + (tool.isRepairable()
                        ? "-- If it is gone for good: mvn deploy:reconcile-history says whether its row may go."
                        : "-- If it is gone for good, and what it did is in other files: DELETE its row.");
    }
}
