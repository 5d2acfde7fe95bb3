package io.github.schemacheck.schema;

import java.util.Optional;

/** COMMENT ON an object; never empty, as PostgreSQL drops an empty one. */
public record Comment(ObjectId target, String text) implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.about(ObjectKind.COMMENT, target, "");
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(target);
    }
}
