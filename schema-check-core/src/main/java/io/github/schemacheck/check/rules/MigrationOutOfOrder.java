package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationOutOfOrder implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-out-of-order",
                Severity.ERROR,
                "A migration is older than the newest applied one and never ran.",
                "Flyway and node-pg-migrate refuse it or leave it out, so live will lack what it makes; others run it"
                        + " late.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.OutOfOrder
                ? Optional.of("never ran here, though newer ones did")
                : Optional.empty();
    }

    @Override
    public Severity severity(Tool tool) {
        return tool == Tool.FLYWAY || tool == Tool.NODE_PG_MIGRATE ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Give " + status.name() + " a version above the newest applied one"
                + (tool == Tool.FLYWAY
                        ? ", or allow it: flyway.outOfOrder=true"
                        : ", or be sure that order is no matter");
    }
}
