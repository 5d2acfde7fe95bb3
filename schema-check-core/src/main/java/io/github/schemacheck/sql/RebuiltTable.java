package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as it is made anew: with all columns of a partition, and its place among others afterwards. */
final class RebuiltTable {
    private static final int IDENTITY_OF_PARTITIONS = 17;

    private RebuiltTable() {}

    static String body(Table table, List<Column> columns, Sides sides) {
        boolean partition = table.partitioning().parent().isPresent();
        String own = columns.stream()
                .filter(column -> partition || column.inheritedFrom().isEmpty())
                .map(column -> "\n    " + text(column, partition && sides.liveMajor() >= IDENTITY_OF_PARTITIONS))
                .collect(Collectors.joining(","));
        String parents = table.inherits().stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
        return " (" + own + (own.isEmpty() ? ")" : "\n)")
                + (inheritsAtOnce(table, columns) ? " INHERITS (" + parents + ")" : "");
    }

    /** Storage before the table is attached, as an ALTER of the parent reaches its partitions. */
    static List<SqlStatement> members(Table table, List<Column> columns) {
        List<SqlStatement> all = new ArrayList<>();
        for (Column column : columns) {
            all.addAll(StorageSql.statements(Column.Storage.DEFAULT, column));
        }
        Table.Partitioning place = table.partitioning();
        place.parent()
                .ifPresent(parent -> all.add(SqlStatement.of("ALTER TABLE " + parent + " ATTACH PARTITION "
                        + table.name() + " " + place.bounds().orElse("DEFAULT"))));
        if (place.detachPending()) {
            all.add(SqlStatement.note("That a DETACH PARTITION CONCURRENTLY of " + table.name() + " was interrupted"));
        }
        if (!inheritsAtOnce(table, columns)) {
            table.inherits()
                    .forEach(parent -> all.add(SqlStatement.of("ALTER TABLE " + table.name() + " INHERIT " + parent)));
        }
        return all;
    }

    /** A column that is declared in the table, too, keeps its place where the parent comes later. */
    private static boolean inheritsAtOnce(Table table, List<Column> columns) {
        return !table.inherits().isEmpty()
                && columns.stream().anyMatch(column -> column.inheritedFrom().isPresent());
    }

    /** The identity of a partitioned table reaches its partitions when they are attached. */
    private static String text(Column column, boolean withoutIdentity) {
        return withoutIdentity && column.value() instanceof ColumnValue.Identity
                ? ColumnText.full(new Column(
                        column.table(),
                        column.name(),
                        column.position(),
                        column.type(),
                        column.notNull(),
                        ColumnValue.None.NONE,
                        column.storage(),
                        Optional.empty()))
                : ColumnText.full(column);
    }
}
