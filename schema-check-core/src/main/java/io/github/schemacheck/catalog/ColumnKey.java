package io.github.schemacheck.catalog;

/** A column as PostgreSQL calls it: oid of the table and attnum. */
record ColumnKey(long table, int number) {}
