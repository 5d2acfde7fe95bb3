package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class IfNotExistsHidesObject implements TraceCheck {
    private static final Pattern CREATE = Pattern.compile(
            "(?is)CREATE\\s+(?:UNIQUE\\s+)?(?:INDEX|TABLE)\\s+(?:CONCURRENTLY\\s+)?IF\\s+NOT\\s+EXISTS\\s+"
                    + "(?:\\S+\\.)?(\"[^\"]+\"|\\w+).*");

    @Override
    public Description description() {
        return new Description(
                "if-not-exists-hides-object",
                Severity.WARNING,
                "IF NOT EXISTS passed over an object that was there already.",
                "Nobody compared it with what the migration meant; an invalid index stays invalid for ever.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement -> !statement.failed() && statement.changes().isEmpty())
                .flatMap(
                        statement -> name(statement).stream().flatMap(name -> trace.before().objects().values().stream()
                                .filter(object -> object.id().name().name().equals(name))
                                .filter(object -> object instanceof Index || object instanceof Table)
                                .map(object -> finding(trace, statement, object))));
    }

    private static Optional<String> name(StatementTrace statement) {
        Matcher found = CREATE.matcher(Remedies.code(statement));
        return found.lookingAt() ? Optional.of(found.group(1).replace("\"", "")) : Optional.empty();
    }

    private Finding finding(Trace trace, StatementTrace statement, SchemaObject object) {
        boolean invalid = object instanceof Index index && !index.state().valid();
        return new Spot(trace, statement, object.id().name())
                .finding(
                        description(),
                        invalid ? Severity.ERROR : description().severity(),
                        object.id() + (invalid ? " is there, left INVALID by a build that failed" : " is there already")
                                + ": the statement does nothing",
                        invalid
                                ? "DROP INDEX CONCURRENTLY " + object.id().name() + ";"
                                : "-- compare the two; where they are the same, this is fine");
    }
}
