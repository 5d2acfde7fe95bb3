package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DeletesAllRows implements TraceCheck {
    private static final Pattern DELETE = Pattern.compile("(?i)DELETE\\b");
    private static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\b|\\bUSING\\b");

    @Override
    public Description description() {
        return new Description(
                "deletes-all-rows",
                Severity.ERROR,
                "DELETE without WHERE empties a table of live.",
                "No rollback of the application brings the rows back, and each of them stays locked to the end.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, DELETE, touch -> touch.taken().contains(LockMode.ROW_EXCLUSIVE))
                .filter(spot -> spot.size().rows() > 0
                        && !WHERE.matcher(Remedies.code(spot.statement())).find())
                .map(spot -> spot.finding(
                        description(),
                        description().severity(),
                        "all rows of " + spot.table() + " go",
                        "-- where that is meant, say above the statement\n"
                                + Remedies.allow(description(), "nobody needs the rows of " + spot.table())));
    }
}
