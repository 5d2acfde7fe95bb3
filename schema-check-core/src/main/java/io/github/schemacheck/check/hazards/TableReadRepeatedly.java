package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class TableReadRepeatedly implements TraceCheck {
    private static final Pattern ALTER = Pattern.compile("(?i)ALTER\\s+TABLE\\b");

    @Override
    public Description description() {
        return new Description(
                "table-read-repeatedly",
                Severity.INFO,
                "Two statements of a migration each read the same table in full.",
                "One ALTER TABLE with both, separated by a comma, reads the rows once.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, ALTER, Touch::scanned)
                .filter(spot -> trace.earlier(spot.statement()).stream()
                        .filter(earlier -> ALTER.matcher(Remedies.code(earlier)).lookingAt())
                        .flatMap(earlier -> earlier.of(spot.table()).stream())
                        .anyMatch(Touch::scanned))
                .filter(Spot::isLarge)
                .map(spot -> spot.finding(
                        description(),
                        description().severity(),
                        spot.table() + " is read in full once more, under the same lock",
                        "-- ALTER TABLE " + spot.table() + " one, two;"));
    }
}
