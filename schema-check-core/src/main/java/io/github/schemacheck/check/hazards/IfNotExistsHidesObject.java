package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class IfNotExistsHidesObject implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "if-not-exists-hides-object",
                Severity.ERROR,
                "IF NOT EXISTS passes over an object that is not what the migration means.",
                "The migration is done, and live lacks what it says; an invalid index stays invalid for ever.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement -> !statement.hidden().isEmpty())
                .map(statement -> finding(trace, statement));
    }

    private Finding finding(Trace trace, StatementTrace statement) {
        Optional<Index> invalid = invalid(statement);
        String differences =
                statement.hidden().stream().map(Change::toString).sorted().collect(Collectors.joining(", "));
        return new Spot(trace, statement, statement.hidden().get(0).id().name())
                .finding(
                        description(),
                        description().severity(),
                        invalid.map(index -> index.id() + " is there, left INVALID by a build that failed: the"
                                        + " statement does nothing")
                                .orElse("does nothing, as something of that name is there; it would have to be: "
                                        + differences),
                        invalid.map(index -> "DROP INDEX CONCURRENTLY " + index.qualifiedName() + ";")
                                .orElse("-- alter what is there, or give the new one another name"));
    }

    private static Optional<Index> invalid(StatementTrace statement) {
        return statement.hidden().stream()
                .map(Change::subject)
                .filter(Index.class::isInstance)
                .map(Index.class::cast)
                .filter(index -> !index.state().valid())
                .findFirst();
    }
}
