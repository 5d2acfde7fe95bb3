package io.github.schemacheck.diff;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table with its columns: those of the same kind with the same columns, in any order, may be one table. */
record ShapedTable(Table object, Map<String, Column> columns) implements PossibleRenames.Shaped {
    /** A column that differs in more than name and type weighs more than any name of 63 bytes. */
    private static final int COLUMN = 1000;

    static ShapedTable of(Table table, List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return new ShapedTable(table, byName);
    }

    @Override
    public Object shape() {
        Map<String, DataType> types = new HashMap<>();
        columns.forEach((name, column) -> types.put(name, column.type()));
        return List.of(object.kind(), types);
    }

    @Override
    public int distanceTo(PossibleRenames.Shaped other) {
        ShapedTable table = (ShapedTable) other;
        long different = columns.values().stream()
                .filter(column -> !sameColumn(column, table.columns.get(column.name())))
                .count();
        QualifiedName name = object.name();
        QualifiedName otherName = table.object.name();
        return (int) different * COLUMN
                + Spelling.distance(name.name(), otherName.name())
                + Spelling.distance(name.schema(), otherName.schema());
    }

    private static boolean sameColumn(Column one, @Nullable Column other) {
        return other != null
                && one.position() == other.position()
                && one.nullable() == other.nullable()
                && one.value().equals(other.value());
    }
}
