package io.github.schemacheck.schema;

import java.util.Optional;

/** A constraint of a table. */
public sealed interface Constraint extends TableMember
        permits PrimaryKey, UniqueConstraint, CheckConstraint, ExclusionConstraint, ForeignKey {

    String name();

    /** @return the constraint of the parent table that this one was inherited from, as partitions do */
    Optional<ObjectId> inheritedFrom();

    ObjectKind kind();

    @Override
    default ObjectId id() {
        return new ObjectId(kind(), table(), name());
    }

    @Override
    default Optional<ObjectId> parent() {
        return inheritedFrom().or(() -> Optional.of(ObjectId.table(table())));
    }
}
