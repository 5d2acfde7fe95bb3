package io.github.schemacheck.schema;

import java.util.Optional;

/** @param expression as pg_get_expr() renders it, without the word CHECK and without outer parentheses of our own */
public record CheckConstraint(
        QualifiedName table,
        String name,
        String expression,
        Validation validation,
        boolean noInherit,
        Optional<ObjectId> inheritedFrom)
        implements Constraint {
    @Override
    public ObjectKind kind() {
        return ObjectKind.CHECK_CONSTRAINT;
    }
}
