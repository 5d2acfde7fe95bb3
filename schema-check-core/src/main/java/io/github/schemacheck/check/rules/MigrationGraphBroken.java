package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import java.util.Optional;

final class MigrationGraphBroken implements HistoryProblemCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-graph-broken",
                Severity.ERROR,
                "The migrations of the project do not fit together.",
                "The tool fails at every command, whatever the database holds.");
    }

    @Override
    public Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem) {
        return reference(problem).or(() -> name(history.tool(), problem));
    }

    private static Optional<Verdict> reference(HistoryProblem problem) {
        if (problem instanceof HistoryProblem.MissingParent missing) {
            return Optional.of(new Verdict(
                    "migration " + missing.name(),
                    "it follows " + missing.parent() + ", which has no file",
                    "-- Bring the file of " + missing.parent()
                            + " back: git log --all --diff-filter=D --name-only\n-- Or let " + missing.name()
                            + " follow the one before it."));
        }
        if (problem instanceof HistoryProblem.Cycle cycle) {
            return Optional.of(new Verdict(
                    "migration " + cycle.names().get(0),
                    "each of " + String.join(", ", cycle.names()) + " needs another one of them first",
                    "-- Take one of these dependencies out."));
        }
        return Optional.empty();
    }

    private static Optional<Verdict> name(Tool tool, HistoryProblem problem) {
        if (problem instanceof HistoryProblem.SameLabel same) {
            return Optional.of(new Verdict(
                    "branch label " + same.label(),
                    "each of " + String.join(", ", same.revisions()) + " has it",
                    "-- Take it out of all of them but one."));
        }
        if (problem instanceof HistoryProblem.SameRevision same) {
            return Optional.of(new Verdict(
                    "migration " + same.name(),
                    "it is there several times: " + String.join(", ", same.files()),
                    tool == Tool.LIQUIBASE
                            ? "-- Give one of them another id."
                            : "-- Give one of them another revision, and let it follow the other."));
        }
        return problem instanceof HistoryProblem.NameTooLong name
                ? Optional.of(new Verdict(
                        "migration " + name.name(),
                        "its revision has " + name.name().length() + " characters, and the version table holds "
                                + name.longest(),
                        "-- Shorten it, in its file and where others refer to it."))
                : Optional.empty();
    }
}
