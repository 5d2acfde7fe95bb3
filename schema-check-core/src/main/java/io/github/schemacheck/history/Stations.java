package io.github.schemacheck.history;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.List;
import java.util.Set;

/**
 * What the schema is on the way from an empty database through all migrations.
 *
 * @param all first those that are recorded, in the order in which they ran, then those that will run; the very first is
 *     before any of them. Of versioned migrations only
 * @param repeatable what repeatable migrations create or replace: how old they are on live is not known, so no station
 *     is told by them
 */
public record Stations(List<Station> all, Set<ObjectId> repeatable) {
    public Stations {
        all = List.copyOf(all);
        repeatable = Set.copyOf(repeatable);
    }

    /** @return the one before any migration, and those of recorded ones */
    public List<Station> recorded() {
        return all.stream()
                .takeWhile(station -> station.recorded() || station.migration().isEmpty())
                .toList();
    }

    boolean isRepeatable(SchemaObject object) {
        return repeatable.contains(object.id())
                || object.parent().filter(repeatable::contains).isPresent();
    }

    /**
     * A place where the schema could stand.
     *
     * @param migration the last one that ran: {@code V3__add_isbn.sql}; empty before the first
     * @param version of that migration; empty before the first
     * @param recorded whether the version table of live has it
     * @param schema what there is then
     */
    public record Station(String migration, String version, boolean recorded, Schema schema) {}
}
