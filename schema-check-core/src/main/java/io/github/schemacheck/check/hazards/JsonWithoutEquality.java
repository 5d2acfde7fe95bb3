package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class JsonWithoutEquality implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "json-without-equality",
                Severity.WARNING,
                "A column of type json is added to a table of live.",
                "There is no = for json: SELECT DISTINCT, UNION and GROUP BY over all columns fail from then on.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(Column.class)
                .filter(column ->
                        column.type().name().equals("json") && trace.before().hasTable(column.table()))
                .map(column -> new Spot(trace, statement, column.table())
                        .finding(
                                description(),
                                description().severity(),
                                column.id() + " is json",
                                "ALTER TABLE " + column.table() + " ADD COLUMN " + Identifier.quote(column.name())
                                        + " jsonb;")));
    }
}
