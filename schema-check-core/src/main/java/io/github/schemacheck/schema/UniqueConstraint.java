package io.github.schemacheck.schema;

import java.util.Optional;

/** @param nullsNotDistinct two NULLs are equal (PostgreSQL 15) */
public record UniqueConstraint(
        QualifiedName table,
        String name,
        KeyColumns key,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        Optional<ObjectId> inheritedFrom)
        implements Constraint {
    @Override
    public ObjectKind kind() {
        return ObjectKind.UNIQUE_CONSTRAINT;
    }
}
