package io.github.schemacheck.history;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * What the schema is on the way from an empty database through all migrations.
 *
 * @param all in the order in which versioned migrations run; the first is before any of them
 * @param repeatable what repeatable migrations create or replace: how old they are on live is not known, so no station
 *     is told by them
 */
public record Stations(List<Station> all, Set<ObjectId> repeatable) {
    public Stations {
        all = List.copyOf(all);
        repeatable = Set.copyOf(repeatable);
    }

    /**
     * A place where the schema could stand.
     *
     * @param migration the last one that ran: {@code V3__add_isbn.sql}; empty before the first
     * @param version of that migration; empty before the first
     * @param schema what there is then
     */
    public record Station(String migration, String version, Schema schema) {}
}
