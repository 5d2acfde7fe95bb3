package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables and columns that are missing beside an extra one of the same shape: drop and add would lose the data. */
final class PossibleRenames {
    /** More pairs of one shape than this say nothing: hundreds of equal tables came and went. */
    private static final int MAX_PAIRS = 10_000;

    private static final Comparator<Pair> MOST_SIMILAR_FIRST =
            Comparator.comparingInt(Pair::distance).thenComparing(Pair::low).thenComparing(Pair::high);

    private PossibleRenames() {}

    /** Of several that fit the most similar ones are chosen, the same ones in both directions. */
    static List<Renamed> among(Collection<SchemaObject> removed, Collection<SchemaObject> added) {
        Map<Object, List<Shaped>> extra = byShape(added);
        List<Pair> pairs = new ArrayList<>();
        byShape(removed).forEach((shape, missing) -> pairUp(missing, extra.getOrDefault(shape, List.of()), pairs));
        pairs.sort(MOST_SIMILAR_FIRST);
        Set<ObjectId> taken = new HashSet<>();
        List<Renamed> renames = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.low()) && !taken.contains(pair.high())) {
                taken.addAll(List.of(pair.low(), pair.high()));
                renames.add(new Renamed(pair.from.object(), pair.to.object(), false));
            }
        }
        return renames;
    }

    private static void pairUp(List<Shaped> missing, List<Shaped> extra, List<Pair> pairs) {
        if ((long) missing.size() * extra.size() <= MAX_PAIRS) {
            missing.forEach(from -> extra.forEach(to -> pairs.add(new Pair(from, to, from.distanceTo(to)))));
        }
    }

    /** Of a table that is missing or extra as a whole the columns are no news. */
    private static Map<Object, List<Shaped>> byShape(Collection<SchemaObject> objects) {
        Map<QualifiedName, List<Column>> columns = new HashMap<>();
        Map<QualifiedName, Table> tables = new HashMap<>();
        for (SchemaObject object : objects) {
            if (object instanceof Column column) {
                columns.computeIfAbsent(column.table(), t -> new ArrayList<>()).add(column);
            } else if (object instanceof Table table) {
                tables.put(table.name(), table);
            }
        }
        return columns.entrySet().stream()
                .flatMap(entry -> {
                    Table whole = tables.get(entry.getKey());
                    return whole == null
                            ? ShapedColumn.of(entry.getValue())
                            : Stream.of(ShapedTable.of(whole, entry.getValue()));
                })
                .collect(Collectors.groupingBy(Shaped::shape));
    }

    /** What may be the same as something of equal shape under another name. */
    interface Shaped {
        SchemaObject object();

        Object shape();

        /** @return 0 or more, symmetric; {@code other} has the same shape */
        int distanceTo(Shaped other);
    }

    private record Pair(Shaped from, Shaped to, int distance) {
        ObjectId low() {
            return min(from.object().id(), to.object().id());
        }

        ObjectId high() {
            return low().equals(from.object().id())
                    ? to.object().id()
                    : from.object().id();
        }

        private static ObjectId min(ObjectId one, ObjectId other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
