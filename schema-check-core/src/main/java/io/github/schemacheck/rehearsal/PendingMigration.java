package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import java.util.List;

/**
 * A migration that will run next; where very many are pending, all of them together.
 *
 * @param names one or more, in the order in which they run: {@code V3__add_isbn.sql}
 * @param changes what they will do to the schema; empty where they only touch rows
 * @param rows which rows they may change
 */
public record PendingMigration(List<String> names, List<Change> changes, RowChanges rows) {
    public PendingMigration {
        names = List.copyOf(names);
        changes = List.copyOf(changes);
    }

    /** @return as people say it */
    public String name() {
        return names.size() == 1
                ? names.get(0)
                : names.get(0) + " to " + names.get(names.size() - 1) + " (" + names.size() + " migrations)";
    }
}
