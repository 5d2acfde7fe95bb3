package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/** A stand-alone composite type, not the row type of a table. */
public record CompositeType(QualifiedName name, List<Attribute> attributes) implements SchemaObject {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** An attribute, in the order of declaration. */
    public record Attribute(String name, DataType type) {
        @Override
        public String toString() {
            return Identifier.quote(name) + " " + type;
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.COMPOSITE_TYPE, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
