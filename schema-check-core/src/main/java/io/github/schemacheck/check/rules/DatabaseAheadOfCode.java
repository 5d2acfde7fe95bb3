package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class DatabaseAheadOfCode implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "database-ahead-of-code",
                Severity.WARNING,
                "Live ran a migration that is newer than this code.",
                "This may be an older build: it has never met the schema that it would run on.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Future
                ? Optional.of("it ran here, but this code does not have it yet")
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Release from a checkout that has " + status.name() + ", or be sure that this code works without it.";
    }
}
