package io.github.schemacheck.check.rules;

import io.github.schemacheck.schema.ObjectKind;
import java.util.Set;

/** Kinds of objects that are one situation to a reader. */
final class Kinds {
    static final Set<ObjectKind> CONSTRAINTS = Set.of(
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE_CONSTRAINT,
            ObjectKind.CHECK_CONSTRAINT,
            ObjectKind.EXCLUSION_CONSTRAINT);
    static final Set<ObjectKind> TYPES =
            Set.of(ObjectKind.ENUM_TYPE, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE_TYPE);

    private Kinds() {}
}
