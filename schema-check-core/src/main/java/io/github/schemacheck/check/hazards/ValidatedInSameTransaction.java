package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class ValidatedInSameTransaction implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "validated-in-same-transaction",
                Severity.ERROR,
                "A constraint is validated in the transaction that added it.",
                "The lock of adding it lasts while all rows are read, so that NOT VALID saves nothing.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .altered()
                .filter(change -> change.in("validation").isPresent())
                .map(Change.Altered::to)
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .flatMap(each -> finding(new Spot(trace, statement, each.table()), each).stream()));
    }

    private Optional<Finding> finding(Spot spot, Constraint constraint) {
        boolean locked =
                spot.trace().held(spot.statement(), spot.table()).stream().anyMatch(LockMode::blocksWrites);
        return locked
                ? spot.pause(
                        description(),
                        Forecast.scan(spot.size()),
                        "constraint " + Identifier.quote(constraint.name())
                                + " reads all rows under the lock of adding it: " + spot.blocked(),
                        "-- in the next migration, not in this one:\n"
                                + Remedies.validate(spot.table(), constraint.name()))
                : Optional.empty();
    }
}
