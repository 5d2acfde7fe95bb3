package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Names by oid of collations and operator classes. */
final class Names {
    private final Map<CatalogKey, QualifiedName> names = new HashMap<>();
    private final Set<CatalogKey> defaults = new HashSet<>();

    void add(CatalogKey key, QualifiedName name, boolean isDefault) {
        names.put(key, name);
        if (isDefault) {
            defaults.add(key);
        }
    }

    /** @param usual the collation that need not be said */
    Optional<QualifiedName> collation(long oid, long usual) {
        return oid == 0 || oid == usual ? Optional.empty() : Optional.of(name(new CatalogKey("pg_collation", oid)));
    }

    DataType type(String name, long collation, long usualCollation) {
        return new DataType(name, collation(collation, usualCollation));
    }

    boolean isDefaultOperatorClass(long oid) {
        return defaults.contains(new CatalogKey("pg_opclass", oid));
    }

    /** @return the name as it stands in CREATE INDEX: those of PostgreSQL itself without a schema */
    String operatorClass(long oid) {
        QualifiedName name = name(new CatalogKey("pg_opclass", oid));
        return name.schema().equals("pg_catalog") ? Identifier.quote(name.name()) : name.toString();
    }

    private QualifiedName name(CatalogKey key) {
        return Objects.requireNonNull(names.get(key), key.toString());
    }
}
