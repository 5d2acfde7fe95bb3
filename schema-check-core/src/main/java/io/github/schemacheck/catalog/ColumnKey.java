package io.github.schemacheck.catalog;

import org.jspecify.annotations.Nullable;

/** A column as PostgreSQL calls it: oid of the table and attnum. */
record ColumnKey(long table, int number) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnKey key && table == key.table && number == key.number;
    }

    /** By hand, as the one of records is slow until it was compiled, and this runs once for every column. */
    @Override
    public int hashCode() {
        return Long.hashCode(table) * 1601 + number;
    }
}
