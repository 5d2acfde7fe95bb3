package io.github.schemacheck.catalog;

/**
 * How PostgreSQL itself calls an object: by system catalogue and oid.
 *
 * @param catalog name of the system catalogue: pg_class …
 */
record CatalogKey(String catalog, long oid) {}
