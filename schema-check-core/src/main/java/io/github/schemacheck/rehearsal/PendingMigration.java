package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import java.util.List;

/**
 * A migration that will run next.
 *
 * @param name {@code V3__add_isbn.sql}
 * @param changes what it will do to the schema; empty where it only touches rows
 */
public record PendingMigration(String name, List<Change> changes) {
    public PendingMigration {
        changes = List.copyOf(changes);
    }
}
