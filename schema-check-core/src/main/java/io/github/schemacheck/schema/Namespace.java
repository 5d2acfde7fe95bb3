package io.github.schemacheck.schema;

import java.util.Optional;

/** A schema, as pg_namespace calls it; {@link Schema} is the whole database. */
public record Namespace(String name) implements SchemaObject {
    public static ObjectId idOf(String name) {
        return ObjectId.of(ObjectKind.SCHEMA, QualifiedName.global(name));
    }

    @Override
    public ObjectId id() {
        return idOf(name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.empty();
    }
}
