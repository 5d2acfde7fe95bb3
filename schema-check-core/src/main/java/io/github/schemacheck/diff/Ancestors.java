package io.github.schemacheck.diff;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.TableMember;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the objects of one schema cannot exist without. */
record Ancestors(Schema schema) {
    /** @return whether one of {@code ids} takes the object with it, directly or through others */
    boolean anyIn(Set<ObjectId> ids, SchemaObject object) {
        if (ids.isEmpty()) {
            return false;
        }
        Set<ObjectId> seen = new HashSet<>();
        Deque<SchemaObject> open = new ArrayDeque<>(List.of(object));
        while (!open.isEmpty()) {
            for (ObjectId parent : parents(open.remove()).filter(seen::add).toList()) {
                if (ids.contains(parent)) {
                    return true;
                }
                schema.find(parent).ifPresent(open::add);
            }
        }
        return false;
    }

    private Stream<ObjectId> parents(SchemaObject object) {
        Stream<ObjectId> parent = object.parent().stream().map(this::present);
        if (object instanceof TableMember member) {
            // An inherited column, an attached index: gone with its parent, and also with its own table.
            return Stream.concat(parent, Stream.of(present(ObjectId.table(member.table()))));
        }
        if (object instanceof Table table) {
            return Stream.concat(parent, table.partitioning().parent().map(ObjectId::table).stream());
        }
        return parent;
    }

    /** Rules, triggers and column comments of a view name their table, or its column, which the view stands for. */
    private ObjectId present(ObjectId id) {
        return schema.has(id) ? id : view(id).orElse(id);
    }

    private Optional<ObjectId> view(ObjectId id) {
        QualifiedName name = id.name();
        return Stream.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.TABLE, ObjectKind.COMPOSITE_TYPE)
                .map(kind -> ObjectId.of(kind, name))
                .filter(schema::has)
                .findFirst();
    }
}
