package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import java.util.Optional;

final class SeveralMigrationHeads implements HistoryProblemCheck {
    @Override
    public Description description() {
        return new Description(
                "several-migration-heads",
                Severity.ERROR,
                "Two migrations are the last one.",
                "Django refuses to migrate, and Alembic refuses \"upgrade head\"; two branches of work were put"
                        + " together.");
    }

    @Override
    public Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem) {
        return problem instanceof HistoryProblem.SeveralHeads heads
                ? Optional.of(new Verdict(
                        heads.within().isEmpty() ? "migrations" : "migrations of " + heads.within(),
                        "none of " + String.join(", ", heads.heads()) + " follows another"
                                + (heads.labelled() ? ", each with a branch label of its own" : ""),
                        remedy(history.tool(), heads)))
                : Optional.empty();
    }

    /** Branches with labels are made on purpose; "upgrade heads" runs all of them. */
    @Override
    public Severity severity(Tool tool, HistoryProblem problem) {
        if (tool != Tool.ALEMBIC) {
            return Severity.ERROR;
        }
        boolean labelled = problem instanceof HistoryProblem.SeveralHeads heads && heads.labelled();
        return labelled ? Severity.INFO : Severity.WARNING;
    }

    private static String remedy(Tool tool, HistoryProblem.SeveralHeads heads) {
        if (tool == Tool.DJANGO) {
            return "python manage.py makemigrations --merge " + heads.within();
        }
        return heads.labelled()
                ? "-- Deploy with: alembic upgrade heads"
                : "alembic merge -m merge " + String.join(" ", heads.heads())
                        + "\n-- Or, where both are wanted, deploy with: alembic upgrade heads";
    }
}
