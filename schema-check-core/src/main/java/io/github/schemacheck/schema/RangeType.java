package io.github.schemacheck.schema;

import java.util.Optional;

/**
 * A range type with its multirange.
 *
 * @param operatorClass of the subtype, only where it is not the default one
 */
public record RangeType(
        QualifiedName name,
        DataType subtype,
        Optional<QualifiedName> operatorClass,
        Optional<QualifiedName> canonical,
        Optional<QualifiedName> subtypeDiff,
        QualifiedName multirange)
        implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.RANGE_TYPE, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
