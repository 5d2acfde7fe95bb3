package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A publication of logical replication.
 *
 * @param tables each as it stands in FOR TABLE, columns and filter included; sorted
 * @param schemas of FOR TABLES IN SCHEMA (PostgreSQL 15), sorted
 * @param operations insert, update, delete, truncate
 */
public record Publication(
        String name,
        boolean allTables,
        List<String> tables,
        List<String> schemas,
        List<String> operations,
        boolean viaRoot)
        implements SchemaObject {
    public Publication {
        tables = List.copyOf(tables);
        schemas = List.copyOf(schemas);
        operations = List.copyOf(operations);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.PUBLICATION, QualifiedName.global(name));
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.empty();
    }
}
