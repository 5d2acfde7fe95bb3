package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class FailedMigration implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "failed-migration",
                Severity.ERROR,
                "A migration failed half-way.",
                "Part of it may be in place; the next migrate refuses to start.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Failed ? Optional.of("it failed half-way here") : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return switch (tool) {
            case FLYWAY, PRISMA -> undo(status) + ", or finish it; then: mvn deploy:reconcile-history\n"
                    + "-- proves that nothing or all of it is there, and corrects the row.";
            case ALEMBIC, DJANGO, LIQUIBASE, RAILS, DBMATE, KNEX, SEQUELIZE, NODE_PG_MIGRATE -> undo(status)
                    + ", or finish it.";
        };
    }

    private static String undo(MigrationStatus status) {
        return "-- Undo by hand what " + status.name() + " left behind";
    }
}
