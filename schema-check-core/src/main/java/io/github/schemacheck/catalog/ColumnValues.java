package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.SequenceOptions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other catalogues say of columns: expressions, constraints and the sequences of identity columns. */
final class ColumnValues {
    private final Map<ColumnKey, String> expressions = new HashMap<>();
    private final Map<ColumnKey, SequenceOptions> identities = new HashMap<>();
    private final Map<ColumnKey, Column.NotNull> notNulls = new HashMap<>();

    void addExpression(ColumnKey column, String expression) {
        expressions.put(column, expression);
    }

    void addIdentity(ColumnKey column, SequenceOptions options) {
        identities.put(column, options);
    }

    void addNotNull(ColumnKey column, Column.NotNull constraint) {
        notNulls.put(column, constraint);
    }

    /** @return the constraint as PostgreSQL 18 stores it; null where there is none, and on older servers */
    Column.@Nullable NotNull notNull(ColumnKey column) {
        return notNulls.get(column);
    }

    /** @return the default or generation expression; null where there is none */
    @Nullable
    String expression(ColumnKey column) {
        return expressions.get(column);
    }

    /** @return the sequence; a partition (PostgreSQL 17) has the one of its parent */
    SequenceOptions identity(ColumnKey column, Reading reading) {
        SequenceOptions own = identities.get(column);
        if (own != null) {
            return own;
        }
        Relation table = reading.known(column.table());
        long parent = table.parents().get(0);
        int number = reading.known(parent).number(table.column(column.number()));
        return identity(new ColumnKey(parent, number), reading);
    }
}
