package io.github.schemacheck.schema;

import java.util.Optional;

/** @param schema where its objects live */
public record Extension(String name, String schema, String version) implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXTENSION, QualifiedName.global(name));
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.empty();
    }
}
