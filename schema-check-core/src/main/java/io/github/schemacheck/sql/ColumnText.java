package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.SequenceOptions;

/** A column as it stands in CREATE TABLE and ADD COLUMN. */
final class ColumnText {
    private ColumnText() {}

    static String full(Column column) {
        return optional(column)
                + column.notNull()
                        .filter(Column.NotNull::validated)
                        .map(ColumnText::notNull)
                        .orElse("");
    }

    /** @return the column without its NOT NULL, but with what fills it */
    static String optional(Column column) {
        return Identifier.quote(column.name()) + " " + column.type() + value(column.value());
    }

    private static String notNull(Column.NotNull notNull) {
        return (notNull.name().isEmpty() ? "" : " CONSTRAINT " + Identifier.quote(notNull.name())) + " NOT NULL"
                + (notNull.noInherit() ? " NO INHERIT" : "");
    }

    private static String value(ColumnValue value) {
        if (value instanceof ColumnValue.None) {
            return "";
        }
        return " " + (value instanceof ColumnValue.Identity identity ? identity(identity) : value.toString());
    }

    static String identity(ColumnValue.Identity identity) {
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY ("
                + options(identity.sequence(), "") + ")";
    }

    /** The type is the column's and must not be said again. */
    static String options(SequenceOptions options, String word) {
        return word + "START WITH " + options.start() + " " + word + "INCREMENT BY " + options.increment() + " " + word
                + "MINVALUE " + options.minimum() + " " + word + "MAXVALUE " + options.maximum() + " " + word + "CACHE "
                + options.cache() + " " + word + (options.cycle() ? "CYCLE" : "NO CYCLE");
    }
}
