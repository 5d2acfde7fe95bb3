package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Added;
import io.github.schemacheck.diff.Change.Removed;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.SchemaObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A primary key makes its columns NOT NULL, which then is not told for itself. */
final class KeyEchoes {
    private final Set<ObjectId> added = new HashSet<>();
    private final Set<ObjectId> removed = new HashSet<>();

    KeyEchoes(Collection<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Added one) {
                note(one.subject(), added);
            } else if (change instanceof Removed one) {
                note(one.subject(), removed);
            }
        }
    }

    private static void note(SchemaObject object, Set<ObjectId> into) {
        if (object instanceof PrimaryKey key) {
            key.key().columns().forEach(column -> into.add(ObjectId.column(key.table(), column)));
        }
    }

    /** Only where NOT NULL comes with a key, or goes with one: live that lost both is told of the key. */
    boolean explain(Difference difference, SchemaObject from, SchemaObject to) {
        return difference.property().equals("notNull")
                && from instanceof Column before
                && to instanceof Column after
                && (before.nullable() ? added : removed).contains(from.id())
                && before.nullable() != after.nullable();
    }
}
