package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class NullBecomesPossible implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "null-becomes-possible",
                Severity.INFO,
                "A column may be NULL that never was before.",
                "The running application reads NULL where it never had to.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .altered()
                .filter(NullBecomesPossible::letsNullIn)
                .map(change -> (Column) change.to())
                .filter(column -> trace.before().hasTable(column.table()))
                .filter(column -> isNew(trace, column))
                .limit(1)
                .map(column -> new Spot(trace, statement, column.table())
                        .finding(
                                description(),
                                description().severity(),
                                column.id() + " loses its "
                                        + (wasRequired(trace, column) ? "NOT NULL" : "default")
                                        + ", so that new rows may have none",
                                "-- first release a version that reads NULL there")));
    }

    /** Another statement may change the column as well, before or after this one. */
    private static boolean letsNullIn(Change.Altered change) {
        return change.from() instanceof Column from
                && change.to() instanceof Column to
                && (!from.nullable() || from.hasValue())
                && to.nullable()
                && !to.hasValue();
    }

    private static boolean wasRequired(Trace trace, Column column) {
        return trace.before()
                .column(column.table(), column.name())
                .filter(before -> !before.nullable())
                .isPresent();
    }

    private static boolean isNew(Trace trace, Column column) {
        boolean hadDefault = trace.before()
                .column(column.table(), column.name())
                .filter(Column::hasValue)
                .isPresent();
        boolean now = trace.after()
                .column(column.table(), column.name())
                .filter(after -> after.nullable() && !after.hasValue())
                .isPresent();
        return now && (wasRequired(trace, column) || hadDefault);
    }
}
