package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.migration.RunSql;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class TimeZoneDependentType implements TraceCheck {
    private static final Pattern ZONE = Pattern.compile("(?i)\\bAT\\s+TIME\\s+ZONE\\b");

    @Override
    public Description description() {
        return new Description(
                "time-zone-dependent-type",
                Severity.WARNING,
                "A column changes between time stamps with and without a time zone.",
                "What the rows mean then depends on the TimeZone of who migrates; all but UTC rewrite them.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement -> !saysZone(statement))
                .flatMap(statement -> statement
                        .altered()
                        .filter(change -> change.to() instanceof Column)
                        .flatMap(change -> change.in("type").stream()
                                .filter(type -> isStamp(type.from()) && isStamp(type.to()))
                                .filter(type -> type.from().contains("without")
                                        != type.to().contains("without"))
                                .map(type ->
                                        finding(new Spot(trace, statement, ((Column) change.to()).table()), change))));
    }

    private static boolean saysZone(StatementTrace statement) {
        return ZONE.matcher(RunSql.statements(statement.sql())).find();
    }

    private static boolean isStamp(String type) {
        return type.startsWith("timestamp");
    }

    private Finding finding(Spot spot, Change.Altered change) {
        Column to = (Column) change.to();
        String name = Identifier.quote(to.name());
        return spot.finding(
                description(),
                description().severity(),
                change + ", as the TimeZone of the session says",
                "-- say the zone that the rows are meant in:\nALTER TABLE " + spot.table() + " ALTER COLUMN " + name
                        + " TYPE " + to.type() + " USING " + name + " AT TIME ZONE 'UTC';");
    }
}
