package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.Trigger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both schemas, for SQL that needs more than its own object. */
final class Sides {
    private static final Set<ObjectKind> RELATIONS =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE);

    private final Schema wanted;
    private final Schema live;
    private final Map<QualifiedName, List<Column>> columns;

    Sides(Schema wanted, Schema live) {
        this.wanted = wanted;
        this.live = live;
        this.columns = wanted.all(Column.class)
                .sorted(Comparator.comparingInt(Column::position))
                .collect(Collectors.groupingBy(Column::table));
    }

    /** @return the wanted columns, in order */
    List<Column> columns(QualifiedName table) {
        return columns.getOrDefault(table, List.of());
    }

    int liveMajor() {
        return live.serverMajor();
    }

    /** A table that live lacks is made in the same go: it has no rows to wait for and nobody uses it. */
    boolean isNew(QualifiedName table) {
        return !live.hasTable(table) && !live.has(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, table));
    }

    boolean isPartitioned(QualifiedName table) {
        return wanted.find(ObjectId.table(table))
                .filter(t -> t instanceof Table found && found.kind() == Table.Kind.PARTITIONED)
                .isPresent();
    }

    /** Tables, views, materialized views and sequences share their names; IF NOT EXISTS would skip silently. */
    boolean isTaken(ObjectId id) {
        return RELATIONS.contains(id.kind())
                && RELATIONS.stream().anyMatch(kind -> kind != id.kind() && live.has(ObjectId.of(kind, id.name())));
    }

    /** Members of views name a table, and comments a column, for which the view or type stands. */
    ObjectId standsFor(ObjectId parent) {
        return Stream.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.COMPOSITE_TYPE)
                .map(kind -> ObjectId.of(kind, parent.name()))
                .filter(id -> !wanted.has(parent) && wanted.has(id))
                .findFirst()
                .orElse(parent);
    }

    boolean isPartition(QualifiedName table) {
        return wanted.find(ObjectId.table(table))
                .filter(t -> t instanceof Table found
                        && found.partitioning().parent().isPresent())
                .isPresent();
    }

    boolean isOwner(ObjectId object, String role) {
        Ownership owned = new Ownership(object, role);
        return wanted.find(owned.id()).filter(owned::equals).isPresent();
    }

    Optional<Column> wantedColumn(ObjectId id) {
        return wanted.find(id).map(Column.class::cast);
    }

    /** @return whether both are there and fire in the same sessions */
    boolean firesAs(ObjectId parent, Trigger child) {
        return wanted.find(parent)
                .filter(found -> ((Trigger) found).firing() == child.firing())
                .isPresent();
    }

    boolean liveHas(ObjectId id) {
        return live.has(id);
    }

    Optional<Index> wantedIndex(QualifiedName name) {
        return wanted.find(ObjectId.of(ObjectKind.INDEX, name)).map(Index.class::cast);
    }
}
