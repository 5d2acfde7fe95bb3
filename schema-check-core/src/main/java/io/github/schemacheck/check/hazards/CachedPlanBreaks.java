package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class CachedPlanBreaks implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "cached-plan-breaks",
                Severity.INFO,
                "Prepared statements of the running application fail once.",
                "\"Cached plan must not change result type\" is what SELECT * and a column of another type get.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement.changes().stream()
                .filter(change -> change.subject() instanceof Column column
                        && trace.before().hasTable(column.table())
                        && trace.after().hasTable(column.table()))
                .filter(change -> !(change instanceof Change.Altered altered)
                        || altered.in("type").isPresent())
                .limit(1)
                .map(change -> finding(new Spot(trace, statement, ((Column) change.subject()).table()), change)));
    }

    private Finding finding(Spot spot, Change change) {
        boolean type = change instanceof Change.Altered;
        return spot.finding(
                description(),
                type ? Severity.WARNING : description().severity(),
                change.id() + (type ? " has another type" : " comes or goes") + ": a prepared SELECT "
                        + (type ? "of it" : "* of " + spot.table()) + " fails in sessions that are open",
                "-- name the columns in SELECT; or set autosave=conservative in the application's JDBC URL,"
                        + " or restart it after migrating");
    }
}
