package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A view.
 *
 * @param columns each as {@code name type}, in order
 * @param definition as pg_get_viewdef() renders it
 * @param options security_invoker, security_barrier, check_option, sorted
 */
public record View(QualifiedName name, List<String> columns, String definition, List<String> options)
        implements SchemaObject {
    public View {
        columns = List.copyOf(columns);
        options = List.copyOf(options);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.VIEW, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
