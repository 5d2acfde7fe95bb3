package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Validation;
import java.util.stream.Stream;

final class ConstraintLeftNotValid implements Check {
    @Override
    public Description description() {
        return new Description(
                "constraint-left-not-valid",
                Severity.WARNING,
                "A constraint was added NOT VALID and never validated, as the code expects it.",
                "Rows from before may break it, and PostgreSQL plans no query by it.");
    }

    /** Where the code expects it to be valid, that is drift and reported as such. */
    @Override
    public Stream<Finding> run(Evidence evidence) {
        return Stream.of(ForeignKey.class, CheckConstraint.class)
                .flatMap(kind -> evidence.live().all(kind))
                .filter(ConstraintLeftNotValid::isLeft)
                .filter(constraint -> evidence.expected()
                        .find(constraint.id())
                        .filter(Constraint.class::isInstance)
                        .map(Constraint.class::cast)
                        .filter(ConstraintLeftNotValid::isLeft)
                        .isPresent())
                .map(this::finding);
    }

    private static boolean isLeft(Constraint constraint) {
        Validation validation =
                constraint instanceof ForeignKey key ? key.validation() : ((CheckConstraint) constraint).validation();
        return validation == Validation.NOT_VALID && constraint.inheritedFrom().isEmpty();
    }

    private Finding finding(Constraint constraint) {
        return new Finding(
                description().id(),
                description().severity(),
                constraint.id().toString(),
                "holds for new rows only: it is NOT VALID",
                description().why(),
                "-- In a migration of its own; writes go on while it reads the table:\nALTER TABLE "
                        + constraint.table() + " VALIDATE CONSTRAINT " + Identifier.quote(constraint.name()) + ";",
                Certainty.READ);
    }
}
