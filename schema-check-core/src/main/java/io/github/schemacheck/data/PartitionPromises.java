package io.github.schemacheck.data;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new partition asks of its own rows and of those of the default partition. */
record PartitionPromises(Schema live) {
    private static final String DEFAULT = "DEFAULT";

    Stream<Promise> of(Change change) {
        if (change instanceof Change.Added added) {
            return added(added.subject());
        }
        boolean moved = change instanceof Change.Altered altered
                && (altered.in("partitioning.parent").isPresent()
                        || altered.in("partitioning.bounds").isPresent());
        return moved ? added(((Change.Altered) change).to()) : Stream.empty();
    }

    private Stream<Promise> added(SchemaObject object) {
        if (!(object instanceof Table table) || table.partitioning().parent().isEmpty()) {
            return Stream.empty();
        }
        QualifiedName parent = table.partitioning().parent().get();
        Optional<PartitionBounds> bounds = live.find(ObjectId.table(parent))
                .filter(Table.class::isInstance)
                .flatMap(found -> ((Table) found).partitioning().key())
                .flatMap(key -> PartitionBounds.of(parent, key));
        if (bounds.isPresent()) {
            return Stream.concat(own(table, bounds.get()), ofDefault(table, bounds.get()));
        }
        String why = live.hasTable(parent)
                ? "operators of " + parent + "'s own decide which rows belong to a partition"
                : parent + ", of which it becomes a partition, is not in live yet";
        return live.hasTable(table.name())
                ? Stream.of(new Promise.Untried(table.id(), table.name(), why))
                : Stream.empty();
    }

    /** Rows that a table has before it becomes a partition. */
    private Stream<Promise> own(Table table, PartitionBounds bounds) {
        if (!live.hasTable(table.name())) {
            return Stream.empty();
        }
        String broken = isDefault(table)
                ? siblings(table)
                        .map(sibling -> bounds.condition(boundsOf(sibling)))
                        .collect(Collectors.joining(") OR (", "(", ")"))
                : "(" + bounds.condition(boundsOf(table)) + ") IS NOT TRUE";
        String trouble = isDefault(table) ? "that other partitions take" : "outside " + boundsOf(table);
        return broken.equals("()")
                ? Stream.empty()
                : Stream.of(new Promise.NoneLike(table.id(), table.name(), broken, trouble));
    }

    private Stream<Promise> ofDefault(Table table, PartitionBounds bounds) {
        return isDefault(table)
                ? Stream.empty()
                : partitions(bounds.parent())
                        .filter(PartitionPromises::isDefault)
                        .filter(other -> !other.name().equals(table.name()))
                        .map(other -> new Promise.NoneLike(
                                table.id(),
                                other.name(),
                                bounds.condition(boundsOf(table)),
                                "that " + table.name() + " takes"));
    }

    private Stream<Table> siblings(Table table) {
        return partitions(table.partitioning().parent().orElseThrow())
                .filter(other -> !isDefault(other) && !other.name().equals(table.name()));
    }

    private Stream<Table> partitions(QualifiedName parent) {
        List<Table> all = live.all(Table.class).toList();
        return all.stream()
                .filter(table ->
                        table.partitioning().parent().filter(parent::equals).isPresent());
    }

    private static boolean isDefault(Table table) {
        return boundsOf(table).equals(DEFAULT);
    }

    private static String boundsOf(Table table) {
        return table.partitioning().bounds().orElse("");
    }
}
