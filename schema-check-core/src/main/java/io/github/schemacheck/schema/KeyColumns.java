package io.github.schemacheck.schema;

import java.util.List;

/**
 * The columns of a primary key or unique constraint.
 *
 * @param columns in the order of the key
 * @param include payload columns, may be empty
 * @param withoutOverlaps the last column is WITHOUT OVERLAPS (PostgreSQL 18)
 */
public record KeyColumns(List<String> columns, List<String> include, boolean withoutOverlaps) {
    public KeyColumns {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }
}
