package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationMoved implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-moved",
                Severity.ERROR,
                "An applied change set has another path now.",
                "Liquibase knows a change set by its path, too: the next update runs it a second time.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.Moved moved
                ? Optional.of("it ran here as one of " + moved.from())
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        String path = status instanceof MigrationStatus.Moved moved ? moved.from() : "";
        return "-- Record it under its path: mvn deploy:reconcile-history\n"
                + "-- Or start Liquibase where its changelog has the path "
                + path + ",\n-- or say in the changelog logicalFilePath=\"" + path + "\".";
    }
}
