package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.schema.Identifier;
import java.util.Optional;

final class MigrationHistoryInconsistent implements HistoryProblemCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-history-inconsistent",
                Severity.ERROR,
                "The rows of the version table contradict each other.",
                "The next migrate refuses to start.");
    }

    @Override
    public Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem) {
        if (problem instanceof HistoryProblem.Overlap overlap) {
            return Optional.of(new Verdict(
                    "migration " + overlap.name(),
                    "it has a row, and so has " + overlap.newer() + ", which comes after it",
                    "-- Only if " + overlap.newer() + " did run:\nDELETE FROM "
                            + history.table().name() + " WHERE version_num = " + Identifier.literal(overlap.name())
                            + ";"));
        }
        return problem instanceof HistoryProblem.BeforeParent early
                ? Optional.of(new Verdict(
                        "migration " + early.name(),
                        "it ran here, and " + early.parent() + ", on which it depends, did not",
                        "-- If live has what " + early.parent() + " makes: python manage.py migrate --fake "
                                + early.parent().replace('.', ' ')
                                + "\n-- Else run what it does by hand first: python manage.py sqlmigrate "
                                + early.parent().replace('.', ' ')))
                : Optional.empty();
    }
}
