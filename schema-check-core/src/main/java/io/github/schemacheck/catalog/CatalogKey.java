package io.github.schemacheck.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL itself calls an object: by system catalogue and oid.
 *
 * @param catalog name of the system catalogue: pg_class …
 */
record CatalogKey(String catalog, long oid) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogKey key && oid == key.oid && catalog.equals(key.catalog);
    }

    /** By hand, as the one of records is slow until it was compiled, and this runs once for every object. */
    @Override
    public int hashCode() {
        return Long.hashCode(oid) * 31 + catalog.hashCode();
    }
}
