package io.github.schemacheck.schema;

import java.util.Optional;

/** A primary key; a table has at most one. */
public record PrimaryKey(
        QualifiedName table, String name, KeyColumns key, Deferrability deferrability, Optional<ObjectId> inheritedFrom)
        implements Constraint {
    @Override
    public ObjectKind kind() {
        return ObjectKind.PRIMARY_KEY;
    }
}
