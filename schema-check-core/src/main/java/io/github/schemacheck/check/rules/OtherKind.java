package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Tables, views, materialized views and sequences share their names: one may stand where another is expected. */
final class OtherKind {
    private static final List<ObjectKind> RELATIONS =
            List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE);

    private OtherKind() {}

    /** @return what live has in the place of the missing object; empty where the place is free */
    static Optional<ObjectKind> inLive(Evidence evidence, ObjectId id) {
        return RELATIONS.stream()
                .filter(kind -> RELATIONS.contains(id.kind()) && kind != id.kind())
                .filter(kind -> evidence.live().has(ObjectId.of(kind, id.name())))
                .findFirst();
    }
}
