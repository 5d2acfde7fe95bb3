package io.github.schemacheck.diff;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        Set<ObjectId> differing = new HashSet<>();
        for (SchemaObject old : unlike(from, to)) {
            if (to.has(old.id())) {
                differing.add(old.id());
            } else {
                removed.put(old.id(), old);
            }
        }
        boolean nothingAdded =
                from.objects().size() - removed.size() == to.objects().size();
        Map<ObjectId, SchemaObject> added = new HashMap<>();
        if (!nothingAdded) {
            to.objects().forEach((id, object) -> {
                if (!from.has(id)) {
                    added.put(id, object);
                }
            });
        }
        return new Sides(removed, added, differing);
    }

    /** Most of the time of a comparison is in here, on one core while the others have nothing to do. */
    private static List<SchemaObject> unlike(Schema from, Schema to) {
        return from.objects().entrySet().parallelStream()
                .filter(each -> !each.getValue().equals(to.objects().get(each.getKey())))
                .<SchemaObject>map(Map.Entry::getValue)
                .toList();
    }
}
