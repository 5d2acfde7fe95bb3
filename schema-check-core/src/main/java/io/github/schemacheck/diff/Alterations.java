package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Altered;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects that both schemas have, with different properties. */
final class Alterations {
    private static final String POSITION = "position";

    private Alterations() {}

    static List<Altered> between(Schema from, Schema to, Set<ObjectId> differing) {
        Map<ObjectId, List<Difference>> differences = new HashMap<>();
        Set<QualifiedName> shifted = new HashSet<>();
        for (ObjectId id : differing) {
            SchemaObject old = from.find(id).orElseThrow();
            List<Difference> found =
                    Differences.between((Record) old, (Record) to.find(id).orElseThrow());
            if (old instanceof Column column && found.removeIf(d -> d.property().equals(POSITION))) {
                shifted.add(column.table());
            }
            differences.put(id, found);
        }
        ColumnOrder.moves(from, to, shifted)
                .forEach((id, moved) ->
                        differences.computeIfAbsent(id, i -> new ArrayList<>()).add(moved));
        differences.values().removeIf(List::isEmpty);
        List<Altered> altered = new ArrayList<>();
        differences.forEach((id, found) -> from.find(id)
                .ifPresent(old -> to.find(id).ifPresent(now -> altered.add(new Altered(old, now, found)))));
        return altered;
    }
}
