package io.github.schemacheck.schema;

import java.util.Optional;

/** Who owns an object; a fact of its own, so that every kind of object is compared the same way. */
public record Ownership(ObjectId target, String role) implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.about(ObjectKind.OWNERSHIP, target, "");
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(target);
    }
}
