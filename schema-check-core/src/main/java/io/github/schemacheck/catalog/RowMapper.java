package io.github.schemacheck.catalog;

/** Turns the rows of one query into objects of the reading. */
@FunctionalInterface
interface RowMapper {
    /** Takes every field of the row, in order. */
    void map(Row row);

    /** After the last row, for what needs all of them. */
    default void end() {}
}
