package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Outcome;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class MigrationFails implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-fails", Severity.ERROR, "A pending migration fails.", "The release stops in the middle.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        Stream<Finding> proven = trace.failed().stream()
                .filter(statement -> !failure(statement).sqlState().equals("25001"))
                .map(statement -> finding(trace, statement, true));
        return Stream.concat(
                proven,
                trace.assumed().stream().map(statement -> finding(trace, statement, isCertain(trace, statement))));
    }

    private static Outcome.Failure failure(StatementTrace statement) {
        return statement.outcome().failure().orElseThrow();
    }

    /** A new column without a default has no value in any row, whatever is in the others. */
    private static boolean isCertain(Trace trace, StatementTrace statement) {
        return trace.statements().stream()
                .filter(passed -> passed.place().equals(statement.place()))
                .flatMap(passed -> passed.added(Column.class))
                .anyMatch(column -> failure(statement).sqlState().equals("23502")
                        && !column.nullable()
                        && trace.size(column.table()).rows() > 0);
    }

    private static String remedy(Outcome.Failure failure) {
        if (failure.sqlState().equals("55P04")) {
            return "-- put the ADD VALUE into a migration of its own, before this one";
        }
        return failure.message().contains("used by a view")
                ? "-- DROP VIEW before, CREATE VIEW after, in the same migration"
                : "-- mend it before it reaches live";
    }

    private Finding finding(Trace trace, StatementTrace statement, boolean certain) {
        Spot spot = new Spot(trace, statement, QualifiedName.global(""));
        String message = failure(statement).message() + " (SQLSTATE "
                + failure(statement).sqlState() + ")";
        if (certain) {
            return spot.finding(description(), description().severity(), message, remedy(failure(statement)));
        }
        return new Finding(
                description().id(),
                Severity.WARNING,
                Spot.object(statement),
                message + ", on a row that was made up; with empty tables it passes",
                description().why(),
                "-- look whether rows of live would do the same",
                Certainty.ASSUMED);
    }
}
