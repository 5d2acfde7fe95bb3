package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.UniqueConstraint;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ConstraintBuildsIndex implements TraceCheck {
    private static final Pattern BUILT_ALREADY =
            Pattern.compile("\\bUSING\\s+INDEX\\s+(?!TABLESPACE\\b)", Pattern.CASE_INSENSITIVE);

    @Override
    public Description description() {
        return new Description(
                "constraint-builds-index",
                Severity.ERROR,
                "A constraint builds its index while the table is locked.",
                "Nobody reads or writes the table until the index is done.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement ->
                        !BUILT_ALREADY.matcher(Remedies.code(statement)).find())
                .flatMap(statement -> statement
                        .added(Constraint.class)
                        .filter(each -> statement
                                .of(each.table())
                                .filter(Touch::scanned)
                                .isPresent())
                        .flatMap(each -> finding(new Spot(trace, statement, each.table()), each).stream()));
    }

    private Optional<Finding> finding(Spot spot, Constraint constraint) {
        String message = "constraint " + Identifier.quote(constraint.name()) + " builds an index: " + spot.blocked();
        Duration pause = Forecast.index(spot.size());
        if (constraint instanceof UniqueConstraint unique) {
            return spot.pause(description(), pause, message, remedy(spot, unique.name(), "UNIQUE", unique.key()));
        }
        if (constraint instanceof PrimaryKey key) {
            return spot.pause(description(), pause, message, remedy(spot, key.name(), "PRIMARY KEY", key.key()));
        }
        return constraint instanceof ExclusionConstraint
                ? spot.pause(description(), pause, message, "-- there is no way online: fill a new table beside it")
                : Optional.empty();
    }

    private static String remedy(Spot spot, String name, String kind, KeyColumns key) {
        String columns = key.columns().stream().map(Identifier::quote).collect(Collectors.joining(", "));
        return "-- in a migration of its own, with flyway.postgresql.transactional.lock=false:\n"
                + "CREATE UNIQUE INDEX CONCURRENTLY " + Identifier.quote(name) + " ON " + spot.table() + " (" + columns
                + ");\n-- in the next one:\nALTER TABLE " + spot.table() + " ADD CONSTRAINT " + Identifier.quote(name)
                + " " + kind + " USING INDEX " + Identifier.quote(name) + ";";
    }
}
