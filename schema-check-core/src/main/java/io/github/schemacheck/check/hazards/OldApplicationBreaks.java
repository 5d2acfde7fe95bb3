package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class OldApplicationBreaks implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "old-application-breaks",
                Severity.ERROR,
                "A column must be filled by an INSERT that the running application does not know.",
                "Until the new version runs everywhere, the old one fails with each INSERT.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> Stream.concat(
                        statement.added(Column.class),
                        statement
                                .altered()
                                .map(Change.Altered::to)
                                .filter(Column.class::isInstance)
                                .map(Column.class::cast))
                .filter(column -> trace.before().hasTable(column.table()))
                .filter(column -> isNewDuty(trace, column))
                .map(column -> finding(new Spot(trace, statement, column.table()), column)));
    }

    /** At the end of all migrations; a default that another statement gives or takes counts. */
    private static boolean isNewDuty(Trace trace, Column column) {
        boolean before = trace.before()
                .column(column.table(), column.name())
                .filter(OldApplicationBreaks::isRequired)
                .isPresent();
        return !before
                && isRequired(column)
                && trace.after()
                        .column(column.table(), column.name())
                        .filter(OldApplicationBreaks::isRequired)
                        .isPresent();
    }

    private static boolean isRequired(Column column) {
        return !column.nullable() && !column.hasValue();
    }

    /** What was nullable, the running application may fill always. */
    private Finding finding(Spot spot, Column column) {
        boolean known =
                spot.trace().before().column(column.table(), column.name()).isPresent();
        return spot.finding(
                description(),
                known ? Severity.WARNING : Severity.ERROR,
                column.id() + " is NOT NULL without a default" + (known ? ", where it could be left out before" : ""),
                "-- give " + Identifier.quote(column.name()) + " a DEFAULT that the running application can live with,"
                        + "\n-- and in the release after this one:\n-- ALTER TABLE " + column.table()
                        + " ALTER COLUMN " + Identifier.quote(column.name()) + " DROP DEFAULT;");
    }
}
