package io.github.schemacheck.diff;

import io.github.schemacheck.schema.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a table that both sides have: those of one table with the same type, nullability and value may be one.
 *
 * @param place how many of the columns that both sides have stand before it
 */
record ShapedColumn(Column object, int place) implements PossibleRenames.Shaped {
    /** Standing between the same neighbours says more than any name of 63 bytes. */
    private static final int PLACE = 1000;

    /** @param columns the missing (or extra) columns of one table */
    static Stream<PossibleRenames.Shaped> of(List<Column> columns) {
        List<Column> ordered = new ArrayList<>(columns);
        ordered.sort(Comparator.comparingInt(Column::position));
        List<PossibleRenames.Shaped> shaped = new ArrayList<>();
        for (Column column : ordered) {
            shaped.add(new ShapedColumn(column, column.position() - 1 - shaped.size()));
        }
        return shaped.stream();
    }

    @Override
    public Object shape() {
        return List.of(object.table(), object.type(), object.nullable(), object.value());
    }

    @Override
    public int distanceTo(PossibleRenames.Shaped other) {
        ShapedColumn column = (ShapedColumn) other;
        return Math.abs(place - column.place) * PLACE + Spelling.distance(object.name(), column.object.name());
    }
}
