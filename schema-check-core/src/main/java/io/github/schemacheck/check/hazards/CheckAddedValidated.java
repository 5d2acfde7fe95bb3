package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Validation;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class CheckAddedValidated implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "check-added-validated",
                Severity.ERROR,
                "A check is added and looks at all rows at once.",
                "Others wait until all rows are checked.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(CheckConstraint.class)
                .filter(each -> each.validation() == Validation.VALIDATED)
                .filter(each ->
                        statement.of(each.table()).filter(Touch::scanned).isPresent())
                .flatMap(each -> finding(new Spot(trace, statement, each.table()), each).stream()));
    }

    /** Of several in one statement each is said by itself: NOT VALID belongs to one of them. */
    private static String remedy(Spot spot, CheckConstraint added) {
        if (spot.statement().changes().size() == 1) {
            return Remedies.notValid(spot.statement(), spot.table(), added.name());
        }
        return "SET lock_timeout = '2s';\nALTER TABLE " + spot.table() + " ADD CONSTRAINT "
                + Identifier.quote(added.name()) + " CHECK (" + added.expression() + ") NOT VALID;\n"
                + "-- in the next migration, so that the lock is gone:\n"
                + Remedies.validate(spot.table(), added.name());
    }

    private Optional<Finding> finding(Spot spot, CheckConstraint added) {
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "check " + Identifier.quote(added.name()) + " reads all rows: " + spot.blocked(),
                remedy(spot, added));
    }
}
