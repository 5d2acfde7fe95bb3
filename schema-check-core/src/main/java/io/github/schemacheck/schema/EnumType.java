package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/** @param labels in their sort order, which is not always the order of creation */
public record EnumType(QualifiedName name, List<String> labels) implements SchemaObject {
    public EnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.ENUM_TYPE, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
