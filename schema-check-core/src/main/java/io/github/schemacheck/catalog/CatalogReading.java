package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Schema;
import java.util.List;

/**
 * What was read of a database.
 *
 * @param notCompared kinds of objects that are there and not part of the schema, counted: {@code 2 casts}; may be empty
 */
public record CatalogReading(Schema schema, List<String> notCompared) {
    public CatalogReading {
        notCompared = List.copyOf(notCompared);
    }
}
