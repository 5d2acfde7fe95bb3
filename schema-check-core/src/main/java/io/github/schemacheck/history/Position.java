package io.github.schemacheck.history;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * After which migration live stands, by its schema alone, whatever its version table says.
 *
 * @param stations those that fit best, in their order: more than one where migrations between them change rows only
 * @param differences from the first of them to live; empty where live is exactly there
 */
public record Position(List<Station> stations, List<Change> differences) {
    public Position {
        stations = List.copyOf(stations);
        differences = List.copyOf(differences);
    }

    /** @param counts which objects are compared; what repeatable migrations make never is */
    public static Position of(Stations stations, Schema live, Predicate<SchemaObject> counts) {
        Predicate<SchemaObject> told = counts.and(object -> !stations.isRepeatable(object));
        Schema have = live.only(told);
        List<Station> best = new ArrayList<>();
        List<Change> least = List.of();
        for (Station station : stations.all()) {
            List<Change> differences = SchemaDiff.between(station.schema().only(told), have)
                    .roots()
                    .toList();
            if (best.isEmpty() || differences.size() < least.size()) {
                best.clear();
                least = differences;
            }
            if (differences.size() == least.size() && (best.isEmpty() || differences.equals(least))) {
                best.add(station);
            }
        }
        return new Position(best, least);
    }

    public boolean isExact() {
        return differences.isEmpty();
    }

    /** @return in words: {@code after V3__add_isbn.sql}, {@code before the first migration} */
    public String words() {
        Station first = stations.get(0);
        Station last = stations.get(stations.size() - 1);
        if (stations.size() > 1) {
            return "between " + name(first) + " and " + name(last) + ", which have the same schema";
        }
        return first.migration().isEmpty() ? "before the first migration" : "after " + first.migration();
    }

    private static String name(Station station) {
        return station.migration().isEmpty() ? "no migration" : station.migration();
    }
}
