package io.github.schemacheck.diff;

import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The changes that lead from one schema to another. */
public final class SchemaDiff {
    private final List<Change> changes;

    private SchemaDiff(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** @return all changes, ordered by id */
    public static SchemaDiff between(Schema from, Schema to) {
        List<Change> changes = new ArrayList<>();
        for (SchemaObject old : from.objects().values()) {
            SchemaObject now = to.objects().get(old.id());
            if (now == null) {
                changes.add(new Change.Removed(old));
            } else if (!now.equals(old)) {
                Difference whole = new Difference("", old.toString(), now.toString());
                changes.add(new Change.Altered(old, now, List.of(whole)));
            }
        }
        to.objects().values().stream()
                .filter(object -> !from.has(object.id()))
                .map(Change.Added::new)
                .forEach(changes::add);
        changes.sort(Comparator.comparing(Change::id));
        return new SchemaDiff(changes);
    }

    /** @return every change, with all that follows from others */
    public List<Change> changes() {
        return changes;
    }

    /** @return the changes that do not merely follow from a change of their parent: what a person wants to read */
    public Stream<Change> roots() {
        return changes.stream();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
