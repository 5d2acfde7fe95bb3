package io.github.schemacheck.snapshot;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.TableMember;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An object with its place in the file: what belongs to a table stands behind it.
 *
 * @param anchor the table, or the object itself
 */
record SortedObject(ObjectId anchor, ObjectId id, SchemaObject object) {
    private static final Comparator<SortedObject> ORDER =
            Comparator.comparing(SortedObject::anchor).thenComparing(SortedObject::id);

    static List<SortedObject> all(Schema schema) {
        return schema.objects().entrySet().stream()
                .map(entry -> new SortedObject(anchorOf(entry.getValue()), entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static ObjectId anchorOf(SchemaObject object) {
        if (object instanceof TableMember member) {
            return ObjectId.table(member.table());
        }
        Optional<ObjectId> target = Header.target(object);
        boolean member = target.isPresent()
                && TableMember.class.isAssignableFrom(target.get().kind().type());
        return member ? ObjectId.table(target.get().name()) : target.orElse(object.id());
    }
}
