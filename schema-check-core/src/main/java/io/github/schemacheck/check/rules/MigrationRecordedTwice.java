package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.ToolHistory;
import java.util.Optional;

final class MigrationRecordedTwice implements HistoryProblemCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-recorded-twice",
                Severity.WARNING,
                "A migration has two rows in the version table.",
                "It was run twice, most likely by two deployments at a time; what it does to rows was done twice.");
    }

    @Override
    public Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem) {
        return problem instanceof HistoryProblem.RecordedTwice twice
                ? Optional.of(new Verdict(
                        "migration " + twice.name(),
                        "recorded " + twice.rows() + " times",
                        "-- Look at what it does to rows, then keep one row: mvn deploy:reconcile-history\n"
                                + "-- Let one process migrate, before the others start."))
                : Optional.empty();
    }
}
