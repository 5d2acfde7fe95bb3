package io.github.schemacheck.diff;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Two schemas side by side. Nearly all objects are the same on both sides, so each is looked up once.
 *
 * @param removed only in the first
 * @param added only in the second
 * @param differing in both, not equal
 */
record Sides(Map<ObjectId, SchemaObject> removed, Map<ObjectId, SchemaObject> added, Set<ObjectId> differing) {
    static Sides of(Schema from, Schema to) {
        Map<ObjectId, SchemaObject> removed = new HashMap<>();
        Map<ObjectId, SchemaObject> added = new HashMap<>();
        Set<ObjectId> differing = new HashSet<>();
        from.objects().forEach((id, old) -> {
            SchemaObject now = to.objects().get(id);
            if (now == null) {
                removed.put(id, old);
            } else if (!now.equals(old)) {
                differing.add(id);
            }
        });
        boolean nothingAdded =
                from.objects().size() - removed.size() == to.objects().size();
        if (!nothingAdded) {
            to.objects().forEach((id, object) -> {
                if (!from.has(id)) {
                    added.put(id, object);
                }
            });
        }
        return new Sides(removed, added, differing);
    }
}
