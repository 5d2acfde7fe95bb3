package io.github.schemacheck.data;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that look like foreign keys by their names and types and are none. */
public final class ImpliedKeys {
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final Schema live;
    private final Map<QualifiedName, Table> tables;
    private final Map<QualifiedName, Target> targets = new HashMap<>();
    private final Map<String, List<Target>> byName = new HashMap<>();
    private final Set<List<String>> keys = new HashSet<>();

    private ImpliedKeys(Schema live) {
        this.live = live;
        this.tables = live.all(Table.class)
                .filter(table -> table.kind() != Table.Kind.FOREIGN
                        && table.partitioning().parent().isEmpty())
                .collect(Collectors.toMap(Table::name, table -> table));
        live.all(PrimaryKey.class)
                .filter(key -> key.key().columns().size() == 1 && tables.containsKey(key.table()))
                .flatMap(this::target)
                .forEach(this::remember);
        live.all(ForeignKey.class).forEach(key -> key.columns().forEach(name -> keys.add(path(key.table(), name))));
    }

    /** The column that a key would point to. */
    private record Target(Column column, KeyWords words) {}

    /** @return keys that live could have, by convention, not valid; ordered by table and column */
    public static List<ForeignKey> of(Schema live) {
        ImpliedKeys implied = new ImpliedKeys(live);
        return live.all(Column.class)
                .filter(implied::isFree)
                .sorted(Comparator.comparing(Column::id))
                .flatMap(column -> implied.target(column).map(target -> key(column, target.column())).stream())
                .toList();
    }

    private Stream<Target> target(PrimaryKey key) {
        String name = key.key().columns().get(0);
        return live
                .column(key.table(), name)
                .map(column -> new Target(column, new KeyWords(key.table().name(), name)))
                .stream();
    }

    private void remember(Target target) {
        targets.put(target.column().table(), target);
        target.words().names().forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                .add(target));
    }

    /** A column beside {@code …_type} points to one of several tables, as object mappers have it. */
    private boolean isFree(Column column) {
        String sibling = column.name().replaceFirst("(?:_id|Id)$", "_type");
        return tables.containsKey(column.table())
                && !keys.contains(path(column.table(), column.name()))
                && (sibling.equals(column.name())
                        || live.column(column.table(), sibling).isEmpty());
    }

    private static List<String> path(QualifiedName table, String column) {
        return List.of(table.schema(), table.name(), column);
    }

    /** The longest name wins: {@code sales_order_id} points to sales_order, where there is one, and not to order. */
    private Optional<Target> target(Column column) {
        String name = KeyWords.of(column.name());
        @Nullable Target own = targets.get(column.table());
        if (own != null && own.words().upwards().contains(name) && sameType(column, own.column())) {
            return Optional.of(own);
        }
        for (int from = 0; from >= 0; from = next(name, from)) {
            List<Target> called = byName.getOrDefault(name.substring(from), List.of()).stream()
                    .filter(target ->
                            !target.column().table().equals(column.table()) && sameType(column, target.column()))
                    .toList();
            if (!called.isEmpty()) {
                return only(called, column);
            }
        }
        return Optional.empty();
    }

    /** @return where the next word begins; negative where there is none */
    private static int next(String name, int from) {
        int underscore = name.indexOf('_', from);
        return underscore < 0 ? underscore : underscore + 1;
    }

    /** Tables of one name in several schemas: the column's own schema is meant, or nobody knows. */
    private static Optional<Target> only(List<Target> called, Column column) {
        List<Target> near = called.stream()
                .filter(target ->
                        target.column().table().schema().equals(column.table().schema()))
                .toList();
        List<Target> some = near.isEmpty() ? called : near;
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    private static boolean sameType(Column one, Column other) {
        String type = one.type().name();
        return !one.id().equals(other.id())
                && (type.equals(other.type().name())
                        || (INTEGERS.contains(type)
                                && INTEGERS.contains(other.type().name())));
    }

    private static ForeignKey key(Column column, Column parent) {
        return new ForeignKey(
                column.table(),
                column.table().name() + "_" + column.name() + "_fkey",
                List.of(column.name()),
                new ForeignKey.Reference(
                        parent.table(),
                        List.of(parent.name()),
                        ForeignKey.Match.SIMPLE,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.NO_ACTION,
                        List.of(),
                        false),
                Deferrability.NOT_DEFERRABLE,
                Validation.NOT_VALID,
                true,
                Optional.empty());
    }
}
