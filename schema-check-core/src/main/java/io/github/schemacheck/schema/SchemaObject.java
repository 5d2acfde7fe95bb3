package io.github.schemacheck.schema;

import java.util.Optional;

/**
 * One object of a database, with everything about it that is compared.
 *
 * <p>All are records of texts, flags, lists and further records, so that two of them are compared, written to a file
 * and read back without code of their own.
 */
public sealed interface SchemaObject
        permits Extension,
                Namespace,
                EnumType,
                Domain,
                CompositeType,
                RangeType,
                Sequence,
                Table,
                TableMember,
                Routine,
                View,
                MaterializedView,
                EventTrigger,
                Publication,
                Ownership,
                Grant,
                DefaultPrivilege,
                Comment {

    ObjectId id();

    /**
     * What this object cannot exist without. Where the parent is missing or extra, so is this object, and that is no
     * news.
     */
    Optional<ObjectId> parent();
}
