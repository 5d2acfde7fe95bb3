package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class TruncatesTable implements TraceCheck {
    private static final Pattern TRUNCATE = Pattern.compile("(?i)TRUNCATE\\b");

    @Override
    public Description description() {
        return new Description(
                "truncates-table",
                Severity.ERROR,
                "A table of live is emptied.",
                "No rollback of the application brings the rows back; meanwhile nobody reads or writes the table.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, TRUNCATE, Seen::blocksReads)
                .filter(spot -> spot.size().rows() > 0)
                .map(spot -> spot.finding(
                        description(),
                        description().severity(),
                        "all rows of " + spot.table() + " go: " + spot.blocked(),
                        "-- where that is meant, say above the statement\n"
                                + Remedies.allow(description(), "nobody needs the rows of " + spot.table())));
    }
}
