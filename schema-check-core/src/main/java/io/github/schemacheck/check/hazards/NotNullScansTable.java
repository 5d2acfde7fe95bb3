package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class NotNullScansTable implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "not-null-scans-table",
                Severity.ERROR,
                "SET NOT NULL reads the whole table while it is locked.",
                "Nobody reads or writes the table until the last row is looked at.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .altered()
                .filter(change -> change.to() instanceof Column column && !column.nullable())
                .filter(change -> change.in("notNull").isPresent())
                .map(change -> (Column) change.to())
                .filter(column ->
                        statement.of(column.table()).filter(Touch::scanned).isPresent())
                .flatMap(column -> finding(new Spot(trace, statement, column.table()), column).stream()));
    }

    private Optional<Finding> finding(Spot spot, Column column) {
        String name = Identifier.quote(column.name());
        String check = Identifier.quote(spot.table().name() + "_" + column.name() + "_set");
        String alter = "ALTER TABLE " + spot.table();
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "SET NOT NULL of " + name + " reads all rows: " + spot.blocked(),
                alter + " ADD CONSTRAINT " + check + " CHECK (" + name + " IS NOT NULL) NOT VALID;\n"
                        + "-- in the next migration, where reading and writing go on:\n" + alter
                        + " VALIDATE CONSTRAINT " + check + ";\n-- in the one after that, now without reading a row:\n"
                        + alter + " ALTER COLUMN " + name + " SET NOT NULL;\n" + alter + " DROP CONSTRAINT " + check
                        + ";");
    }
}
