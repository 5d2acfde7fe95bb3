package io.github.schemacheck.data;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of live as it stands in FROM, with the columns that it will have by then.
 *
 * @param from text behind FROM
 * @param key columns that tell its rows apart
 */
record PromisedTable(String from, List<String> key) {
    private static final List<String> NO_KEY = List.of("ctid");

    /** @param whole with the rows of tables that inherit from it; those of partitions always count */
    static PromisedTable of(Schema live, PromiseToTry wanted, boolean whole) {
        QualifiedName name = wanted.promise().table();
        boolean partitioned = live.all(Table.class)
                .anyMatch(table -> table.name().equals(name) && table.kind() == Table.Kind.PARTITIONED);
        String only = (whole || partitioned ? "" : "ONLY ") + name;
        List<String> key = live.all(PrimaryKey.class)
                .filter(own -> own.table().equals(name))
                .findFirst()
                .map(own -> own.key().columns())
                .orElse(NO_KEY);
        return new PromisedTable(with(only, Identifier.quote(name.name()), wanted.columns()), key);
    }

    /** Rules are written with the bare name of the table: so is the subquery called. */
    private static String with(String table, String alias, List<Column> columns) {
        if (columns.isEmpty()) {
            return table;
        }
        String added = columns.stream().map(PromisedTable::filled).collect(Collectors.joining(", "));
        return "(SELECT " + alias + ".ctid, " + alias + ".*, " + added + " FROM " + table + ") " + alias;
    }

    private static String filled(Column column) {
        return "(" + value(column.value()) + ")::" + column.type().name() + " AS " + Identifier.quote(column.name());
    }

    private static String value(ColumnValue value) {
        if (value instanceof ColumnValue.Default given) {
            return given.expression();
        }
        if (value instanceof ColumnValue.Generated computed) {
            return computed.expression();
        }
        return value instanceof ColumnValue.Identity ? "pg_catalog.row_number() OVER ()" : "NULL";
    }
}
