package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class TableReadRepeatedly implements TraceCheck {
    private static final Pattern ALTER = Pattern.compile("(?i)ALTER\\s+TABLE\\b");

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|\\w+)";

    /** What can stand with others in one ALTER TABLE. */
    private static final Pattern ACTIONS = Pattern.compile("(?is)ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?"
            + NAME + "(?:\\." + NAME + ")?\\s+(?!ATTACH|DETACH|RENAME|SET\\s+SCHEMA)(.*)");

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
        return Seen.spots(trace, ALTER, Touch::scanned).filter(Spot::isLarge).flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        List<StatementTrace> before = spot.trace().earlier(spot.statement()).stream()
                .filter(earlier -> ALTER.matcher(Remedies.code(earlier)).lookingAt()
                        && earlier.of(spot.table()).filter(Touch::scanned).isPresent())
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(spot.finding(
                        description(),
                        description().severity(),
                        spot.table() + " is read in full once more, under the same lock",
                        together(before, spot)));
    }

    private static String together(List<StatementTrace> before, Spot spot) {
        List<Matcher> all = Stream.concat(before.stream(), Stream.of(spot.statement()))
                .map(statement -> Remedies.ended(Remedies.code(statement)))
                .map(sql -> ACTIONS.matcher(sql.substring(0, sql.length() - 1)))
                .toList();
        return all.stream().allMatch(Matcher::matches)
                ? "-- instead of " + all.size() + " statements:\nALTER TABLE " + spot.table() + "\n    "
                        + all.stream().map(actions -> actions.group(1)).collect(Collectors.joining(",\n    ")) + ";"
                : "-- in migrations of their own, so that others get in between";
    }
}
