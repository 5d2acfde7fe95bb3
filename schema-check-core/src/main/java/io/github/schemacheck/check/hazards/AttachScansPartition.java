package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class AttachScansPartition implements TraceCheck {
    private static final Pattern ATTACH = Pattern.compile("(?is)ALTER\\s+TABLE\\b.*\\bATTACH\\s+PARTITION\\b");
    private static final Pattern RANGE = Pattern.compile("(?is)\\bFROM\\s*\\(([^,()]+)\\)\\s*TO\\s*\\(([^,()]+)\\)");

    @Override
    public Description description() {
        return new Description(
                "attach-scans-partition",
                Severity.ERROR,
                "ATTACH PARTITION reads the whole table that becomes a partition.",
                "Nobody reads or writes that table until its last row is checked against the bounds.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, ATTACH, Touch::scanned).flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "all rows of " + spot.table() + " are checked against the bounds: " + spot.blocked(),
                remedy(spot));
    }

    private static String remedy(Spot spot) {
        String check = Identifier.quote(spot.table().name() + "_bounds");
        String alter = "ALTER TABLE " + spot.table();
        Optional<String> bounds = bounds(spot);
        if (bounds.isEmpty()) {
            return "-- before, in a migration of its own: a CHECK on " + spot.table()
                    + " that says no less than the bounds, NOT VALID;\n"
                    + "-- in the next one VALIDATE it; then ATTACH PARTITION reads no row";
        }
        return alter + " ADD CONSTRAINT " + check + " CHECK (" + bounds.get() + ") NOT VALID;\n"
                + "-- in the next migration, where reading and writing go on:\n"
                + Remedies.validate(spot.table(), spot.table().name() + "_bounds")
                + "\n-- in the one after that, now without reading a row:\n"
                + Remedies.ended(Remedies.code(spot.statement())) + "\n" + alter + " DROP CONSTRAINT " + check + ";";
    }

    private static Optional<String> bounds(Spot spot) {
        Matcher range = RANGE.matcher(Remedies.code(spot.statement()));
        Optional<String> key = spot.statement()
                .tables()
                .flatMap(touch -> spot
                        .trace()
                        .before()
                        .find(ObjectId.table(touch.relation().name()))
                        .stream())
                .map(Table.class::cast)
                .flatMap(table -> table.partitioning().key().stream())
                .filter(text -> text.matches("RANGE \\([^,()]+\\)"))
                .map(text -> text.substring(7, text.length() - 1))
                .findFirst();
        return key.isPresent() && range.find()
                ? Optional.of(key.get() + " IS NOT NULL AND " + key.get() + " >= " + range.group(1) + " AND "
                        + key.get() + " < " + range.group(2))
                : Optional.empty();
    }
}
