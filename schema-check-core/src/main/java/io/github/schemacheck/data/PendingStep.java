package io.github.schemacheck.data;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a migration that will run next does.
 *
 * @param by its name
 * @param changes to the schema
 * @param mends whether it may change rows of a table
 * @param converts whether it may turn values into another type in a way of its own
 */
public record PendingStep(String by, List<Change> changes, Predicate<QualifiedName> mends, boolean converts) {
    public PendingStep {
        changes = List.copyOf(changes);
    }
}
