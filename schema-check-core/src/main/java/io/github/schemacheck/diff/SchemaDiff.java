package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The changes that lead from one schema to another.
 *
 * <p>The same for all kinds of objects, whatever the order they were read in, and the same backwards: what is added
 * one way is removed the other way.
 */
public final class SchemaDiff {
    private final List<Change> changes;
    private final List<Change> roots;

    private SchemaDiff(List<Change> changes, Consequences consequences) {
        this.changes = List.copyOf(changes);
        this.roots =
                changes.stream().filter(change -> !consequences.has(change)).toList();
    }

    /** Linear in the number of objects; only what differs costs more than a look-up. */
    public static SchemaDiff between(Schema from, Schema to) {
        Sides sides = Sides.of(from, to);
        List<Change> changes = new ArrayList<>(Alterations.between(from, to, sides.differing()));
        Map<ObjectId, SchemaObject> removed = sides.removed();
        Map<ObjectId, SchemaObject> added = sides.added();
        rename(CertainRenames.among(removed.values(), added.values()), removed, added, changes);
        rename(PossibleRenames.among(removed.values(), added.values()), removed, added, changes);
        removed.values().forEach(object -> changes.add(new Change.Removed(object)));
        added.values().forEach(object -> changes.add(new Change.Added(object)));
        changes.sort(Comparator.comparing(Change::id));
        return new SchemaDiff(changes, new Consequences(from, to, changes));
    }

    private static void rename(
            List<Renamed> renames,
            Map<ObjectId, SchemaObject> removed,
            Map<ObjectId, SchemaObject> added,
            List<Change> changes) {
        for (Renamed renamed : renames) {
            removed.remove(renamed.from().id());
            added.remove(renamed.to().id());
            changes.add(renamed);
        }
    }

    /** @return every change, with all that follows from others; ordered by id */
    public List<Change> changes() {
        return changes;
    }

    /**
     * What a person wants to read: without what goes or comes with its table, schema or other parent, and without what
     * an alteration or a new name only repeats. Of a possible rename nothing below the object is told.
     *
     * @return ordered by id
     */
    public Stream<Change> roots() {
        return roots.stream();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
