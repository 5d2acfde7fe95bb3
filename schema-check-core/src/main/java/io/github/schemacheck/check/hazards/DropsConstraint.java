package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DropsConstraint implements TraceCheck {
    private static final Pattern DROP = Pattern.compile("(?is)ALTER\\s+TABLE\\b.*\\bDROP\\s+CONSTRAINT\\b");

    @Override
    public Description description() {
        return new Description(
                "drops-constraint",
                Severity.WARNING,
                "A constraint of live is dropped.",
                "What it kept out can be written from then on, and adding it again later fails for those rows.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, DROP).flatMap(statement -> Seen.dropped(trace, statement, Constraint.class)
                .filter(constraint -> trace.after().hasTable(constraint.table()))
                .filter(constraint -> !isKeptByColumn(trace, constraint))
                .map(constraint -> new Spot(trace, statement, constraint.table())
                        .finding(
                                description(),
                                description().severity(),
                                constraint.id() + " is dropped",
                                "-- where it is meant, say above the statement\n"
                                        + Remedies.allow(
                                                description(), "rows may break " + constraint.id() + " from now on"))));
    }

    /** The check that lets SET NOT NULL pass without reading rows has done its work. */
    private static boolean isKeptByColumn(Trace trace, Constraint constraint) {
        return constraint instanceof CheckConstraint check
                && trace.after()
                        .all(Column.class)
                        .filter(column -> column.table().equals(check.table()) && !column.nullable())
                        .map(column -> Identifier.quote(column.name()) + " IS NOT NULL")
                        .anyMatch(known ->
                                check.expression().replaceAll("^\\(|\\)$", "").equals(known));
    }
}
