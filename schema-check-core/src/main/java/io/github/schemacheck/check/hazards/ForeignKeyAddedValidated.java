package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Validation;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class ForeignKeyAddedValidated implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-added-validated",
                Severity.ERROR,
                "A foreign key is added and looks at all rows at once.",
                "Others wait until all rows are checked.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(ForeignKey.class)
                .filter(each -> each.validation() == Validation.VALIDATED)
                .filter(each ->
                        statement.of(each.table()).filter(Touch::scanned).isPresent())
                .flatMap(each -> finding(new Spot(trace, statement, each.table()), each).stream()));
    }

    private Optional<Finding> finding(Spot spot, ForeignKey added) {
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "foreign key " + Identifier.quote(added.name()) + " reads all rows, and locks "
                        + added.references().table() + " as well: " + spot.blocked(),
                Remedies.notValid(spot.statement(), spot.table(), added.name()));
    }
}
