package io.github.schemacheck.schema;

import java.util.Optional;

/**
 * A sequence that stands by itself or was made by serial; the sequence of an identity column is part of {@link Column}.
 *
 * @param ownedBy the column that takes the sequence with it when it is dropped
 */
public record Sequence(QualifiedName name, SequenceOptions options, Persistence persistence, Optional<ObjectId> ownedBy)
        implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.SEQUENCE, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return ownedBy.or(() -> Optional.of(Namespace.idOf(name.schema())));
    }
}
