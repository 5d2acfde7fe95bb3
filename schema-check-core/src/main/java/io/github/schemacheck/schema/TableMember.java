package io.github.schemacheck.schema;

import java.util.Optional;

/** What belongs to one table (or view) and goes with it. */
public sealed interface TableMember extends SchemaObject
        permits Column, Constraint, Index, ExtendedStatistics, Trigger, Rule, Policy {

    QualifiedName table();

    @Override
    default Optional<ObjectId> parent() {
        return Optional.of(ObjectId.table(table()));
    }
}
