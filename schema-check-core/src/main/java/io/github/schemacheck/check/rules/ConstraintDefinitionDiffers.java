package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.ForeignKey;
import java.util.stream.Stream;

final class ConstraintDefinitionDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-definition-differs",
                Severity.ERROR,
                "A constraint is defined differently.",
                "Other rows are refused than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Constraint.class, "key", "nullsNotDistinct", "expression", "definition", "table")
                .filter(differing -> !(differing.expected() instanceof ForeignKey))
                .map(Differing::reported);
    }
}
