package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * Indexes and constraints of one table that differ in nothing but their name: they do the same work, so they are one
 * object.
 *
 * <p>All else has to be equal, validity included: the invalid leftover of a failed build replaces nothing.
 */
final class CertainRenames {
    private final Map<ObjectId, ObjectId> names = new HashMap<>();
    private final List<Renamed> found = new ArrayList<>();

    private CertainRenames() {}

    /** Equal ones are matched in the order of their names; what is left over is really missing or extra. */
    static List<Renamed> among(Collection<SchemaObject> removed, Collection<SchemaObject> added) {
        CertainRenames renames = new CertainRenames();
        List<SchemaObject> missing = candidates(removed);
        List<SchemaObject> extra = candidates(added);
        // What hangs on a renamed object (the index of a constraint, of a partition) can only match after it.
        while (!missing.isEmpty() && !extra.isEmpty() && renames.match(missing, extra)) {}
        return renames.found;
    }

    private static List<SchemaObject> candidates(Collection<SchemaObject> objects) {
        return new ArrayList<>(objects.stream()
                .filter(object -> object instanceof Index || object instanceof Constraint)
                .sorted(Comparator.comparing(SchemaObject::id))
                .toList());
    }

    private boolean match(List<SchemaObject> missing, List<SchemaObject> extra) {
        Map<List<Object>, Queue<SchemaObject>> byShape = new HashMap<>();
        extra.forEach(object -> byShape.computeIfAbsent(shape(object, Map.of()), s -> new ArrayDeque<>())
                .add(object));
        List<Renamed> matched = new ArrayList<>();
        for (SchemaObject object : missing) {
            Queue<SchemaObject> same = byShape.getOrDefault(shape(object, names), new ArrayDeque<>());
            Optional.ofNullable(same.poll()).ifPresent(other -> matched.add(new Renamed(object, other, true)));
        }
        matched.forEach(renamed -> names.put(renamed.from().id(), renamed.to().id()));
        missing.removeAll(matched.stream().map(Renamed::from).collect(Collectors.toSet()));
        extra.removeAll(matched.stream().map(Renamed::to).collect(Collectors.toSet()));
        return found.addAll(matched);
    }

    private static List<Object> shape(SchemaObject object, Map<ObjectId, ObjectId> names) {
        List<Object> shape = new ArrayList<>(List.of(object.getClass()));
        for (Component part : RecordShape.of(object.getClass()).components()) {
            Object value = part.in(object);
            if (value instanceof Optional<?> parent && parent.isPresent() && parent.get() instanceof ObjectId id) {
                shape.add(names.getOrDefault(id, id));
            } else if (!part.name().equals("name")) {
                shape.add(value);
            }
        }
        return shape;
    }
}
