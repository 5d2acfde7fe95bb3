package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Constraint;
import java.util.stream.Stream;

final class ConstraintInheritanceDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-inheritance-differs",
                Severity.INFO,
                "A constraint is inherited differently.",
                "Changes of the parent reach it on one side only.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Constraint.class, "noInherit", "inheritedFrom")
                .map(Differing::reported);
    }
}
