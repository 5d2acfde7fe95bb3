package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DropsData implements TraceCheck {
    /** A new name for a new shape looks like an old object that is gone. */
    private static final Pattern ANY_BUT_RENAME = Pattern.compile("(?is)(?!.*\\bRENAME\\b)");

    @Override
    public Description description() {
        return new Description(
                "drops-data",
                Severity.ERROR,
                "A table or a column of live is dropped, with what is in it.",
                "The running application may still use it, and no rollback brings the rows back.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, ANY_BUT_RENAME).flatMap(statement -> statement.changes().stream()
                .filter(Change.Removed.class::isInstance)
                .filter(change -> trace.before().has(change.id()))
                .filter(change -> isTable(change)
                        || (change.subject() instanceof Column column
                                && trace.after().hasTable(column.table())))
                .flatMap(change -> finding(trace, statement, change).stream()));
    }

    private static boolean isTable(Change change) {
        return change.subject() instanceof Table;
    }

    private Optional<Finding> finding(Trace trace, StatementTrace statement, Change change) {
        QualifiedName table = change.subject() instanceof Column column
                ? column.table()
                : change.id().name();
        if (trace.size(table).rows() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Spot(trace, statement, table)
                .finding(
                        description(),
                        description().severity(),
                        change.id() + " is dropped with its values",
                        "-- first release a version that does not use it; then say above the statement\n"
                                + Remedies.allow(description(), "no version that runs uses " + change.id())));
    }
}
