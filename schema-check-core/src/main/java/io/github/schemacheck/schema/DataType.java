package io.github.schemacheck.schema;

import java.util.Optional;

/**
 * A type as format_type() renders it with an empty search_path: {@code character varying(200)}, {@code integer[]},
 * {@code public.mood}.
 *
 * @param collation only where it is not the default of the type
 */
public record DataType(String name, Optional<QualifiedName> collation) {
    @Override
    public String toString() {
        return collation.map(c -> name + " COLLATE " + c).orElse(name);
    }
}
