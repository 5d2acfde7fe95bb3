package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Constraint;
import java.util.stream.Stream;

final class ConstraintDeferrabilityDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-deferrability-differs",
                Severity.WARNING,
                "A constraint is checked at another time.",
                "Transactions that break it for a moment fail, or fail later than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Constraint.class, "deferrability").map(Differing::reported);
    }
}
