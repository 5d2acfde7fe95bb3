package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.ToolHistory;
import java.util.Optional;

final class SquashedMigrationLost implements HistoryProblemCheck {
    @Override
    public Description description() {
        return new Description(
                "squashed-migration-lost",
                Severity.ERROR,
                "A part of a squash never ran here, and its file is gone.",
                "Django passes over the whole squash without a word: what the part makes will never be there.");
    }

    @Override
    public Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem) {
        return problem instanceof HistoryProblem.LostParts squash
                ? Optional.of(new Verdict(
                        "migration " + squash.name(),
                        String.join(", ", squash.lost()) + " of it did not run, and can not any more",
                        "-- Deploy the last release that still has "
                                + squash.lost().get(0) + ", then this one."))
                : Optional.empty();
    }
}
