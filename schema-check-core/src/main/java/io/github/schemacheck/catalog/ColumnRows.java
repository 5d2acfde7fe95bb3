package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns; made after the last row, as their position and what they inherit depend on others. */
final class ColumnRows implements RowMapper {
    private static final Optional<Column.NotNull> UNNAMED = Optional.of(new Column.NotNull("", true, false));

    private final Reading reading;
    private final StringPool pool;
    private final Map<Long, List<Raw>> byTable = new HashMap<>();

    private record Raw(
            int number,
            String name,
            DataType type,
            Optional<Column.NotNull> notNull,
            char identity,
            char generated,
            Column.Storage storage,
            boolean inherited) {}

    ColumnRows(Reading reading) {
        this.reading = reading;
        this.pool = reading.pool();
    }

    static void expression(Row row, Reading reading) {
        reading.columns().addExpression(new ColumnKey(row.number(), row.integer()), row.text());
    }

    static void notNull(Row row, Reading reading) {
        ColumnKey column = new ColumnKey(row.number(), row.integer());
        Column.NotNull constraint = new Column.NotNull(row.text(), row.flag(), row.flag());
        reading.columns().addNotNull(column, reading.pool().shared(constraint));
    }

    @Override
    public void map(Row row) {
        long oid = row.number();
        int number = row.integer();
        String name = row.text();
        long collation = row.number();
        if (reading.isKnown(oid)) {
            reading.known(oid).addColumn(number, name, collation);
        }
        DataType type = pool.shared(reading.names().type(row.text(), collation, row.number()));
        Raw raw = new Raw(
                number,
                name,
                type,
                notNull(new ColumnKey(oid, number), row.flag()),
                row.letter(),
                row.letter(),
                pool.shared(storage(row)),
                row.flag());
        Relation relation = reading.relation(oid);
        if (relation != null && relation.isTable()) {
            byTable.computeIfAbsent(oid, table -> new ArrayList<>()).add(raw);
        }
    }

    /** @param flagged on an older server a column is not null without a constraint that would have a name */
    private Optional<Column.NotNull> notNull(ColumnKey column, boolean flagged) {
        Column.NotNull constraint = reading.columns().notNull(column);
        if (constraint != null) {
            return pool.shared(Optional.of(constraint));
        }
        return flagged ? UNNAMED : Optional.empty();
    }

    private static Column.Storage storage(Row row) {
        String strategy =
                switch (row.letter()) {
                    case 'p' -> "PLAIN";
                    case 'e' -> "EXTERNAL";
                    case 'x' -> "EXTENDED";
                    case 'm' -> "MAIN";
                    default -> "";
                };
        String compression =
                switch (row.letter()) {
                    case 'p' -> "pglz";
                    case 'l' -> "lz4";
                    default -> "";
                };
        return new Column.Storage(strategy, compression, row.integer(), row.sorted());
    }

    @Override
    public void end() {
        byTable.forEach((oid, columns) -> {
            columns.sort(Comparator.comparingInt(Raw::number));
            int position = 0;
            for (Raw raw : columns) {
                reading.add(column(oid, raw, ++position));
            }
        });
    }

    private Column column(long oid, Raw raw, int position) {
        return new Column(
                reading.known(oid).name(),
                raw.name(),
                position,
                raw.type(),
                raw.notNull(),
                value(new ColumnKey(oid, raw.number()), raw),
                raw.storage(),
                raw.inherited() ? parent(oid, raw.name()) : Optional.empty());
    }

    private ColumnValue value(ColumnKey key, Raw raw) {
        if (raw.identity() != ' ') {
            boolean always = raw.identity() == 'a';
            return pool.shared(
                    new ColumnValue.Identity(always, reading.columns().identity(key, reading)));
        }
        String expression = reading.columns().expression(key);
        if (expression == null) {
            return ColumnValue.None.NONE;
        }
        return raw.generated() == ' '
                ? new ColumnValue.Default(expression)
                : new ColumnValue.Generated(expression, raw.generated() == 'v');
    }

    private Optional<ObjectId> parent(long oid, String column) {
        return reading.known(oid).parents().stream()
                .map(reading::known)
                .filter(parent -> parent.hasColumn(column))
                .map(parent -> ObjectId.column(parent.name(), column))
                .findFirst();
    }
}
