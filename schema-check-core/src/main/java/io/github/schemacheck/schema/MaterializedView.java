package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A materialized view; its indexes are {@link Index} with its name as table.
 *
 * @param columns each as {@code name type}, in order
 * @param populated false: reading it fails until it is refreshed
 */
public record MaterializedView(
        QualifiedName name, List<String> columns, String definition, Table.Settings settings, boolean populated)
        implements SchemaObject {
    public MaterializedView {
        columns = List.copyOf(columns);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.MATERIALIZED_VIEW, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
