package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Constraint;
import java.util.Optional;
import java.util.stream.Stream;

final class ConstraintNotValidated implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-not-validated",
                Severity.WARNING,
                "A constraint holds for other rows than expected.",
                "Without validation old rows may break it; without enforcement new ones may, too.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Constraint.class, "validation")
                .map(differing -> new Sighting(
                        change,
                        Optional.of(severity(differing.differences().get(0).to())),
                        differing.reported().message()));
    }

    private static Severity severity(String live) {
        return switch (live) {
            case "NOT_ENFORCED", "NOT ENFORCED" -> Severity.ERROR;
            case "VALIDATED" -> Severity.INFO;
            default -> Severity.WARNING;
        };
    }
}
