package io.github.schemacheck.schema;

import java.util.Optional;

/** @param definition as pg_get_constraintdef() renders it, operators and predicate included */
public record ExclusionConstraint(QualifiedName table, String name, String definition, Optional<ObjectId> inheritedFrom)
        implements Constraint {
    @Override
    public ObjectKind kind() {
        return ObjectKind.EXCLUSION_CONSTRAINT;
    }
}
